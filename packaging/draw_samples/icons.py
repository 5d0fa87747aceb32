"""Small line icons of social apps, drawn from shapes so that no app's artwork is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from canvas import Canvas, Colour


def _line(c: Canvas, points: list[tuple[float, float]], ink: Colour, width: float = 1.7) -> None:
    c.draw.line(
        [(c.px(x), c.px(y)) for x, y in points], fill=ink, width=max(2, c.px(width)), joint="curve"
    )


def back(c: Canvas, x: float, y: float, ink: Colour) -> None:
    """An arrow to the left."""
    _line(c, [(x + 9, y), (x + 1, y + 8), (x + 9, y + 16)], ink, 2)
    _line(c, [(x + 1, y + 8), (x + 18, y + 8)], ink, 2)


def dots(c: Canvas, x: float, y: float, ink: Colour, *, upright: bool = False) -> None:
    """Three dots: more."""
    for i in range(3):
        c.disc(x + (0 if upright else i * 6), y + (i * 6 if upright else 0), 3.4, ink)


def heart(c: Canvas, x: float, y: float, size: float, ink: Colour, *, full: bool = False) -> None:
    """Like."""
    shape = [(0.5, 0.92), (0.06, 0.45), (0.06, 0.25), (0.2, 0.1), (0.37, 0.1), (0.5, 0.26)]
    shape += [(1 - px, py) for px, py in reversed(shape[1:5])] + [(0.5, 0.92)]
    points = [(x + px * size, y + py * size) for px, py in shape]
    if full:
        c.draw.polygon([(c.px(px), c.px(py)) for px, py in points], fill=ink)
    _line(c, points, ink)


def bubble(c: Canvas, x: float, y: float, size: float, ink: Colour) -> None:
    """Comment."""
    c.box(x, y + size * 0.08, size, size * 0.7, None, radius=size * 0.25, outline=ink)
    _line(c, [(x + size * 0.3, y + size * 0.76), (x + size * 0.25, y + size)], ink)
    _line(c, [(x + size * 0.25, y + size), (x + size * 0.55, y + size * 0.76)], ink)


def share(c: Canvas, x: float, y: float, size: float, ink: Colour) -> None:
    """Share: an arrow bending to the right."""
    _line(c, [(x, y + size * 0.85), (x + size * 0.1, y + size * 0.5)], ink)
    _line(c, [(x + size * 0.1, y + size * 0.5), (x + size, y + size * 0.4)], ink)
    _line(c, [(x + size * 0.65, y + size * 0.08), (x + size, y + size * 0.4)], ink)
    _line(c, [(x + size, y + size * 0.4), (x + size * 0.65, y + size * 0.75)], ink)


def thumb(c: Canvas, x: float, y: float, size: float, ink: Colour) -> None:
    """Thumb up."""
    c.box(x, y + size * 0.45, size * 0.22, size * 0.5, None, outline=ink)
    shape = [(0.3, 0.92), (0.3, 0.5), (0.52, 0.05), (0.66, 0.12), (0.6, 0.42), (0.98, 0.42)]
    shape += [(0.86, 0.92), (0.3, 0.92)]
    _line(c, [(x + px * size, y + py * size) for px, py in shape], ink)


def repost(c: Canvas, x: float, y: float, size: float, ink: Colour) -> None:
    """Two arrows in a ring."""
    left = [(0.2, 0.85), (0.2, 0.2), (0.7, 0.2)]
    right = [(0.8, 0.15), (0.8, 0.8), (0.3, 0.8)]
    for part in (left, right):
        _line(c, [(x + px * size, y + py * size) for px, py in part], ink)
    up = [(0.02, 0.4), (0.2, 0.18), (0.38, 0.4)]
    down = [(0.62, 0.6), (0.8, 0.82), (0.98, 0.6)]
    for part in (up, down):
        _line(c, [(x + px * size, y + py * size) for px, py in part], ink)


def bookmark(c: Canvas, x: float, y: float, size: float, ink: Colour) -> None:
    """Save."""
    shape = [(0.15, 0.0), (0.85, 0.0), (0.85, 1.0), (0.5, 0.7), (0.15, 1.0), (0.15, 0.0)]
    _line(c, [(x + px * size, y + py * size) for px, py in shape], ink)


def house(c: Canvas, x: float, y: float, size: float, ink: Colour) -> None:
    """Home."""
    shape = [(0.1, 0.95), (0.1, 0.45), (0.5, 0.05), (0.9, 0.45), (0.9, 0.95), (0.1, 0.95)]
    _line(c, [(x + px * size, y + py * size) for px, py in shape], ink)


def lens(c: Canvas, x: float, y: float, size: float, ink: Colour) -> None:
    """Search."""
    c.box(x, y, size * 0.75, size * 0.75, None, radius=size * 0.37, outline=ink)
    _line(c, [(x + size * 0.66, y + size * 0.66), (x + size, y + size)], ink)


def plus(c: Canvas, x: float, y: float, size: float, ink: Colour) -> None:
    """Add."""
    c.box(x, y, size, size, None, radius=size * 0.28, outline=ink)
    _line(c, [(x + size / 2, y + size * 0.25), (x + size / 2, y + size * 0.75)], ink)
    _line(c, [(x + size * 0.25, y + size / 2), (x + size * 0.75, y + size / 2)], ink)


def person(c: Canvas, x: float, y: float, size: float, ink: Colour) -> None:
    """Profile."""
    c.box(x + size * 0.3, y, size * 0.4, size * 0.4, None, radius=size * 0.2, outline=ink)
    c.draw.arc(
        (c.px(x + size * 0.05), c.px(y + size * 0.5), c.px(x + size * 0.95), c.px(y + size * 1.5)),
        180,
        360,
        fill=ink,
        width=max(2, c.px(1.7)),
    )


def play(c: Canvas, x: float, y: float, size: float, ink: Colour) -> None:
    """A triangle: play."""
    shape = [(0.15, 0.05), (0.95, 0.5), (0.15, 0.95)]
    c.draw.polygon([(c.px(x + px * size), c.px(y + py * size)) for px, py in shape], fill=ink)
