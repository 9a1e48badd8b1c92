"""`parse_many`: in order, one result a path, and no exception for a file."""

from pathlib import Path

import vbpl_parser
from planted_work import write_letters
from vbpl_parser import parse, parse_many
from vbpl_parser.model import Document


def test_results_come_in_order_and_failures_too(tmp_path: Path) -> None:
    write_letters(tmp_path, 20)
    (tmp_path / "thư_007.txt").write_bytes(b"%PDF-1.4\n")
    paths: list[Path | str] = [*sorted(tmp_path.iterdir()), tmp_path / "nowhere.docx", "a\0b"]
    found = list(parse_many(paths, jobs=2))
    assert [item.record.path for item in found] == [str(path) for path in paths]
    assert [item.record.status for item in found].count("ok") == 19
    bad = {item.record.path: (item.record.code, item.document) for item in found if item.record.status != "ok"}
    assert bad == {
        str(tmp_path / "thư_007.txt"): ("VB903", None),
        str(tmp_path / "nowhere.docx"): ("VB901", None),
        "a\0b": ("VB901", None),
    }


def test_a_document_is_the_one_that_parse_gives(tmp_path: Path) -> None:
    write_letters(tmp_path, 1)
    (path,) = tmp_path.iterdir()
    (found,) = parse_many([path])
    assert isinstance(found.document, Document)
    assert found.document == parse(path)


def test_a_consumer_may_leave_early(tmp_path: Path) -> None:
    write_letters(tmp_path, 5)
    results = parse_many(sorted(tmp_path.iterdir()), jobs=1)
    assert next(results).record.status == "ok"
    results.close()  # type: ignore[attr-defined]
    assert list(results) == []


def test_it_is_public() -> None:
    assert "parse_many" in vbpl_parser.__all__
