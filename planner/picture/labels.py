"""Text that can be read: labels find a free side of their point or stay away."""

from functools import cache

from PIL import Image, ImageDraw, ImageFont

from planner.picture.colours import INK, PAPER, Colour
from planner.picture.frame import Box, Point

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont
FACES = ("DejaVuSans.ttf", "Arial.ttf", "LiberationSans-Regular.ttf")  # they know more scripts
SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (0.8, -0.8), (0.8, 0.8), (-0.8, -0.8), (-0.8, 0.8))


@cache
def font(size: int) -> Font:
    """The first face that the machine has, else the one that Pillow brings along."""
    for face in FACES:
        try:
            return ImageFont.truetype(face, size)
        except OSError:
            continue
    return ImageFont.load_default(size)


class Labels:
    """Text on an image, none over another or over what is taken."""

    def __init__(self, image: Image.Image, within: Box) -> None:
        self._draw = ImageDraw.Draw(image)
        self._within = within
        self._taken: list[Box] = []

    def take(self, at: Point, radius: float) -> None:
        """Keep labels off a mark."""
        self._taken.append((at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius))

    def beside(self, at: Point, away: float, text: str, size: int, colour: Colour = INK) -> bool:
        """Write beside a point where there is room; False when there is none."""
        width, height = self.extent(text, size)
        for right, down in SIDES:
            x = at[0] + right * away + (right - 1) * width / 2
            y = at[1] + down * away + (down - 1) * height / 2
            box = (x - 1, y - 1, x + width + 1, y + height + 1)
            if self._free(box):
                self._taken.append(box)
                self.write((x, y), text, size, colour)
                return True
        return False

    def write(self, at: Point, text: str, size: int, colour: Colour = INK) -> None:
        """Write with the upper left corner at a point, on a rim of paper."""
        _, top, _, _ = self._draw.textbbox((0, 0), text, font=font(size))
        self._draw.text(
            (at[0], at[1] - top), text, colour, font(size), stroke_width=2, stroke_fill=PAPER
        )

    def extent(self, text: str, size: int) -> Point:
        """How wide and high a text is."""
        left, top, right, bottom = self._draw.textbbox((0, 0), text, font=font(size))
        return right - left, bottom - top

    def cut(self, text: str, size: int, width: float) -> str:
        """As much of the text as fits into the width."""
        if self.extent(text, size)[0] <= width:
            return text
        while text and self.extent(text + "…", size)[0] > width:
            text = text[:-1]
        return text + "…"

    def _free(self, box: Box) -> bool:
        left, top, right, bottom = self._within
        inside = box[0] >= left and box[1] >= top and box[2] <= right and box[3] <= bottom
        return inside and not any(
            box[0] < r and x < box[2] and box[1] < b and y < box[3] for x, y, r, b in self._taken
        )
