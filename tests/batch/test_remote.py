"""Sources at an address. The file system of `file://` stands for the others: it goes the same way."""

import sys
from pathlib import Path

import pytest

from planted_work import write_letters
from vbpl_parser.batch.inputs import Sources
from vbpl_parser.batch.job import Job, Options
from vbpl_parser.batch.remote import fetch, is_remote
from vbpl_parser.batch.run import Plan, run
from vbpl_parser.errors import MissingExtra, UnreadableSource


@pytest.mark.parametrize("path", ["/a/b", "a:/b", "c:\\x", "a", "x:y|z", "http:/a"])
def test_paths_are_no_addresses(path: str) -> None:
    assert not is_remote(path)


def test_a_remote_folder_gives_the_same_as_a_local_one(tmp_path: Path) -> None:
    pytest.importorskip("upath", reason="universal-pathlib is not installed")
    write_letters(tmp_path / "in" / "2024", 4)
    write_letters(tmp_path / "in", 2)
    (tmp_path / "in" / "out.txt").symlink_to("/etc/hostname")
    address = (tmp_path / "in").as_uri()
    far = run(Plan(sources=Sources(arguments=(address,)), out=str(tmp_path / "far.jsonl")))
    assert dict(far.counts) == {"ok": 6, "skipped": 1}
    (tmp_path / "in" / "out.txt").unlink()
    run(Plan(sources=Sources(arguments=(address,)), out=str(tmp_path / "far2.jsonl")))
    run(Plan(sources=Sources(arguments=(str(tmp_path / "in"),)), out=str(tmp_path / "near.jsonl")))
    assert (tmp_path / "far2.jsonl").read_bytes() == (tmp_path / "near.jsonl").read_bytes()
    assert run(Plan(sources=Sources(arguments=(address,)), out=str(tmp_path / "far2.jsonl"))).kept == 6


def test_what_is_not_there_is_one_failed_input(tmp_path: Path) -> None:
    pytest.importorskip("upath", reason="universal-pathlib is not installed")
    sources = Sources(arguments=((tmp_path / "nowhere.pdf").as_uri(),))
    state = run(Plan(sources=sources, out=str(tmp_path / "out")))
    assert dict(state.counts) == {"failed": 1}
    with pytest.raises(UnreadableSource, match="cannot read"):
        fetch((tmp_path / "nowhere.pdf").as_uri())


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "upath", None)
    with pytest.raises(MissingExtra, match=r"vbpl_parser\[remote\]"):
        fetch("s3://archive/a.pdf")


def test_the_options_that_change_the_output_have_a_key() -> None:
    keys = {Options(spans=spans, keys=keys).key for spans in (True, False) for keys in ("en", "vi", "nd30")}
    assert len(keys) == 6
    assert Job(file="a", name="a").options.key == "en"
