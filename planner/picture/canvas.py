"""Lines and marks drawn large and made smaller, so that they are smooth."""

import math

from PIL import Image, ImageDraw

from planner.picture.colours import INK, MISSED, PAPER, Colour
from planner.picture.frame import Box, Point

FINE = 2  # how many times larger it is drawn


class Canvas:
    """A sheet of paper for shapes; text comes onto the finished image."""

    def __init__(self, width: int, height: int) -> None:
        self.size = (width, height)
        self._image = Image.new("RGB", (width * FINE, height * FINE), PAPER)
        self._draw = ImageDraw.Draw(self._image, "RGBA")

    def finished(self) -> Image.Image:
        """The image in its size."""
        return self._image.resize(self.size, Image.Resampling.LANCZOS)

    def line(self, a: Point, b: Point, colour: Colour, width: float) -> None:
        """A straight line."""
        self._draw.line([_fine(a), _fine(b)], fill=colour, width=max(1, round(width * FINE)))

    def dashes(self, a: Point, b: Point, colour: Colour, width: float) -> None:
        """A broken line."""
        length = math.dist(a, b)
        for n in range(math.ceil(length / 11)):
            start, end = n * 11 / length, min(1.0, (n * 11 + 6) / length)
            self.line(_between(a, b, start), _between(a, b, end), colour, width)

    def arrow(self, a: Point, b: Point, colour: Colour, size: float) -> None:
        """A head in the middle of the way from a to b."""
        if math.dist(a, b) < 5 * size:
            return
        tip, turn = _between(a, b, 0.56), math.atan2(b[1] - a[1], b[0] - a[0])
        corners = [tip]
        for side in (2.65, -2.65):
            x, y = math.cos(turn + side), math.sin(turn + side)
            corners.append((tip[0] + 2 * size * x, tip[1] + 2 * size * y))
        self._draw.polygon([_fine(corner) for corner in corners], fill=colour)

    def share(self, at: Point, radius: float, colour: Colour, share: float) -> None:
        """A disc filled as far as a place is served."""
        self._disc(at, radius + 1.5, PAPER)
        self._disc(at, radius, colour)
        if share < 1 - 1e-9:
            self._disc(at, radius * 0.72, PAPER)
            box = _around(at, radius * 0.72)
            self._draw.pieslice(box, -90, -90 + 360 * share, fill=colour)

    def cross(self, at: Point, radius: float) -> None:
        """A place nobody comes to."""
        for colour, more in ((PAPER, 3.0), (MISSED, 0.0)):
            r = radius * 0.8 + more / 3
            for x, y in ((r, r), (r, -r)):
                a, b = (at[0] - x, at[1] - y), (at[0] + x, at[1] + y)
                self.line(a, b, colour, max(1.5, radius / 2.4) + more)

    def house(self, at: Point, radius: float) -> None:
        """A warehouse."""
        x, y = at
        r = radius
        outline = [(x - r, y + r), (x - r, y - r * 0.3), (x, y - r * 1.2), (x + r, y - r * 0.3)]
        outline.append((x + r, y + r))
        points = [_fine(point) for point in outline]
        self._draw.polygon(points, fill=INK)
        self._draw.line([*points, points[0]], fill=PAPER, width=2 * FINE, joint="curve")

    def area(self, at: Point, radius: float, colour: Colour) -> None:
        """A closed area."""
        box = _around(at, radius)
        self._draw.ellipse(box, fill=(*colour, 40), outline=colour, width=2 * FINE)

    def block(self, box: Box, colour: Colour) -> None:
        """A filled rectangle."""
        left, top, right, bottom = (edge * FINE for edge in box)
        self._draw.rectangle((left, top, right, bottom), fill=colour)

    def _disc(self, at: Point, radius: float, colour: Colour) -> None:
        self._draw.ellipse(_around(at, radius), fill=colour)


def _fine(point: Point) -> Point:
    return point[0] * FINE, point[1] * FINE


def _around(at: Point, radius: float) -> Box:
    (x, y), r = _fine(at), radius * FINE
    return x - r, y - r, x + r, y + r


def _between(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
