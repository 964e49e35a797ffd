"""Colours that can be told apart on light paper."""

import colorsys
from collections.abc import Iterable, Mapping

PAPER = (250, 249, 245)
INK = (38, 40, 46)
FAINT = (222, 220, 212)
GREY = (120, 122, 128)
MISSED = (200, 30, 45)
CLOSED = (214, 90, 60)
PALE = (235, 170, 150)

Colour = tuple[int, int, int]

# After Tableau's ten: distinct also for most who see colours otherwise; red is for what is missed.
FIRST: tuple[Colour, ...] = (
    (31, 119, 180),
    (240, 130, 20),
    (44, 150, 60),
    (140, 90, 190),
    (0, 165, 175),
    (130, 85, 70),
    (225, 105, 180),
    (150, 155, 30),
    (70, 80, 130),
    (95, 115, 105),
)
GOLDEN = 0.618033988749895


def colours(vehicles: Iterable[str]) -> Mapping[str, Colour]:
    """A colour for each vehicle, the same for the same vehicles."""
    names = sorted(vehicles)
    if len(names) <= len(FIRST):
        return dict(zip(names, FIRST, strict=False))
    return {name: _spread(n) for n, name in enumerate(names)}


def _spread(n: int) -> Colour:
    """Hues far from one another, but for red, in three shades."""
    hue = 0.06 + 0.86 * ((n * GOLDEN) % 1.0)
    red, green, blue = colorsys.hsv_to_rgb(hue, 0.85, (0.80, 0.62, 0.45)[n % 3])
    return round(red * 255), round(green * 255), round(blue * 255)
