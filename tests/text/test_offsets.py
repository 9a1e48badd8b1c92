"""The map from a changed text to its source."""

from vbpl_parser.text import OffsetMap, normalize


def test_ranges_of_a_changed_text() -> None:
    source = "\tQuye\u0302\u0301t  \xa0đi\u0323nh \u200b"
    result = normalize(source)
    assert result.text == "Quyết định"
    assert result.offsets is not None
    assert result.offsets.source_range(0, 5) == (1, 8)
    assert result.offsets.source_range(3, 4) == (4, 7)
    assert result.offsets.source_range(5, 6) == (8, 11)
    assert result.offsets.source_range(6, 10) == (11, 16)


def test_an_empty_range_lies_where_its_start_lies() -> None:
    offsets = normalize("  Số:  12").offsets
    assert offsets is not None
    assert offsets.source_range(0, 0) == (2, 2)
    assert offsets.source_range(4, 4) == (7, 7)
    assert offsets.source_range(6, 6) == (9, 9)


def test_edits_on_edits() -> None:
    first = OffsetMap.identity(6).then([(1, 3, "x")])  # a[bc]def → axdef
    second = first.then([(0, 2, "yz"), (4, 5, "")])  # [ax]de[f] → yzde
    assert list(second.starts) == [0, 0, 3, 4]
    assert list(second.ends) == [3, 3, 4, 5]


def test_nothing_left() -> None:
    assert OffsetMap.identity(3).then([(0, 3, "")]).source_range(0, 0) == (0, 0)
