"""Where the finder looks: empty screen left out, cuts in calm rows, tiles where text is small."""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
import pytest

from app.adapters.ocr.closer_look import SMALL, covered, merged, overlaps, places
from app.adapters.ocr.detection import Region, regions
from app.adapters.ocr.finding import MOST_TILE_PIXELS, OVERLAP, FirstLook, TextFinder, unseen
from app.adapters.ocr.overview import look, overview_scale, padded, strips


def striped(height, width, tops):
    """White with lines of fine black strokes, 20 pixels high, at ``tops``."""
    image = np.full((height, width, 3), 255, np.uint8)
    for top in tops:
        image[top : top + 20, 40 : width - 40 : 4] = 0
    return image


def region(left, top, right, bottom):
    """An upright region."""
    corners = [[left, top], [right, top], [right, bottom], [left, bottom]]
    return Region(np.array(corners, np.float32), 0.9)


def test_usual_screens_are_made_small_and_long_captures_by_their_width():
    assert overview_scale(1080, 2340) == pytest.approx(960 / 2340)
    assert overview_scale(1080, 20_000) == pytest.approx(960 / (2.2 * 1080))
    assert overview_scale(360, 640) == 1.0


def test_empty_rows_are_left_out_and_points_find_their_way_back():
    view = look(striped(900, 600, [100, 700]))
    assert view.pixels.shape[0] < 200
    seam = np.flatnonzero(np.diff(view.rows) > 1)[0]
    below = view.to_picture(np.array([[10, seam + 1 + 14]], np.float32))
    assert below[0, 1] == pytest.approx(700, abs=2)


def test_a_blank_picture_has_nothing_to_look_at():
    assert look(np.full((400, 300, 3), 77, np.uint8)) is None
    assert TextFinder(None).find(np.full((400, 300, 3), 77, np.uint8)) == []


def test_strips_cut_between_lines_and_cover_everything():
    view = look(striped(960, 400, range(20, 900, 60)))
    pieces = strips(view)
    assert len(pieces) == 2
    assert [piece[0] for piece in pieces[1:]] == [piece[1] for piece in pieces[:-1]]
    assert (pieces[0][0], pieces[-1][1]) == (0, view.pixels.shape[0])
    assert view.busy[pieces[0][1]] == 0


def test_a_long_capture_without_calm_rows_is_cut_for_memory():
    noise = np.random.default_rng(2).integers(0, 255, (9000, 500, 3), np.uint8)
    view = look(noise)
    assert all((bottom - top) * view.pixels.shape[1] < 1_700_000 for top, bottom in strips(view))


def test_padding_reaches_the_next_multiple():
    assert padded(np.zeros((33, 64, 3), np.uint8)).shape == (64, 64, 3)
    assert padded(np.zeros((64, 32, 3), np.uint8)).shape == (64, 32, 3)


def test_a_map_becomes_regions_with_the_unclip_margin():
    chances = np.zeros((96, 320), np.float32)
    chances[40:52, 60:260] = 0.9
    chances[80:82, 10:300] = 0.9  # too thin
    chances[5:15, 5:30] = 0.4  # too unsure
    (found,) = regions(chances, 640, 192)
    assert found.score > 0.8
    assert 400 < found.width < 460
    assert 24 < found.height < 70
    assert found.corners[:, 1].mean() == pytest.approx(92, abs=3)


def test_tilted_regions_keep_their_corners_in_order():
    chances = np.zeros((320, 320), np.float32)
    box = cv2.boxPoints(((160, 160), (200, 16), 12))
    cv2.fillPoly(chances, [box.astype(np.int32)], 0.9)
    (found,) = regions(chances, 320, 320)
    top_left, top_right, bottom_right, bottom_left = found.corners
    assert top_left[0] < top_right[0]
    assert top_left[1] < bottom_left[1]
    assert top_right[1] > top_left[1], "it falls to the right"
    assert bottom_right[0] > bottom_left[0]


def test_small_lines_and_faint_traces_ask_for_a_closer_look():
    quiet = np.zeros((320, 640), np.float32)
    assert places(quiet, [region(50, 50, 400, 80)]) == []
    (small,) = places(quiet, [region(100, 150, 300, 150 + SMALL - 5)])
    assert small.zoom == pytest.approx(2.4)
    faint = quiet.copy()
    faint[200:206, 300:380] = 0.1
    (trace,) = places(faint, [])
    assert trace.zoom == 2.0
    left, top, right, bottom = trace.rect
    assert (left < 300, right > 380, top < 200, bottom > 206) == (True,) * 4


def test_no_place_reaches_across_empty_screen_that_was_taken_out():
    view = look(striped(1600, 600, [*range(100, 400, 50), *range(1000, 1300, 50)]))
    seam = int(np.flatnonzero(np.diff(view.rows) > 1)[0])
    chances = np.zeros(view.pixels.shape[:2], np.float32)
    chances[seam - 8 : seam - 2, 200:260] = 0.1
    chances[seam + 4 : seam + 10, 200:260] = 0.1
    one, two = sorted(place.rect for place in places(chances, [], view))
    assert one[3] <= seam + 1
    assert two[1] > seam


def test_rectangles_are_joined_until_none_overlap():
    joined = merged([(0, 0, 10, 10), (20, 0, 30, 10), (5, 0, 25, 5), (50, 50, 60, 60)])
    assert sorted(joined) == [(0, 0, 30, 10), (50, 50, 60, 60)]
    assert not overlaps((0, 0, 10, 10), (10, 0, 20, 10))
    assert covered((0, 0, 10, 10), (5, 0, 15, 10)) == 0.5


def test_a_closer_look_replaces_what_lies_in_its_tile_only():
    inside, across, beside = region(10, 10, 50, 20), region(80, 10, 160, 20), region(300, 0, 330, 9)
    new, doubled = region(12, 11, 48, 19), region(82, 10, 99, 20)
    view = FirstLook((inside, across, beside), (((0, 0, 100, 50), 2.0),))
    assert [id(item) for item in view.settled] == [id(across), id(beside)]
    assert [id(item) for item in unseen(view.settled, [new, doubled])] == [id(new)]


def test_a_line_that_the_closer_look_misses_is_kept():
    """Nothing that was once found is lost to an enlarged tile that shows nothing."""
    line = region(10, 10, 50, 20)
    view = FirstLook((line,), (((0, 0, 100, 50), 2.0),))
    assert view.settled == []
    assert [id(item) for item in unseen([], view.doubtful)] == [id(line)]
    assert unseen([region(9, 9, 51, 21)], view.doubtful) == []


class SeesNothing:
    """A detector that takes every picture for a faint trace of small print."""

    def probabilities(self, image):
        return np.full(image.shape[:2], 0.1, np.float32)


def test_a_large_place_is_looked_at_in_overlapping_strips(monkeypatch):
    monkeypatch.setattr("app.adapters.ocr.closer_look.WEAK_HEIGHT", 5000)
    noise = np.random.default_rng(2).integers(0, 255, (1080, 1920, 3), np.uint8)
    tiles = TextFinder(SeesNothing()).first_look(noise).tiles
    assert len(tiles) > 2
    for (left, top, right, bottom), scale in tiles:
        assert (right - left) * (bottom - top) * scale**2 < MOST_TILE_PIXELS * 1.6
    for (one, scale), (two, _) in pairwise(tiles):
        assert one[3] - two[1] >= OVERLAP / scale - 1
    assert (tiles[0][0][1], tiles[-1][0][3]) == (0, 1080)
