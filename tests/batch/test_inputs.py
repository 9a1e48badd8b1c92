"""Where inputs come from, and what they are called."""

import io
import os
import socket
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vbpl_parser.batch.archives import Unpacker
from vbpl_parser.batch.inputs import Input, Sources, safe_path
from vbpl_parser.batch.sinks.folder import output_name


def listed(*arguments: Path | str, **options: object) -> list[Input]:
    with Unpacker() as unpacker:
        sources = Sources(arguments=tuple(map(str, arguments)), **options)  # type: ignore[arg-type]
        return [source for source in sources.inputs(unpacker) if source.spooled or source.path]


def names(*arguments: Path | str, **options: object) -> list[str]:
    return [source.path for source in listed(*arguments, **options)]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "2026/c.docx", "2026/d/e.txt"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return tmp_path / "in"


def test_a_folder_is_walked_in_order_and_names_are_inside_it(tree: Path) -> None:
    assert names(tree) == ["a.txt", "b.txt", "2026/c.docx", "2026/d/e.txt"]


def test_two_sources_keep_their_names_apart(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree.parent)
    assert names("in/a.txt", "in/2026") == ["in/a.txt", "in/2026/c.docx", "in/2026/d/e.txt"]


def test_globs_that_the_shell_left(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree)
    assert names("*.txt") == ["a.txt", "b.txt"]
    assert names("**/*.txt") == ["2026/d/e.txt", "a.txt", "b.txt"]


def test_a_list_of_paths(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree)
    assert names(listed=iter(["a.txt", "2026/c.docx", "nowhere.txt"])) == ["a.txt", "2026/c.docx", "nowhere.txt"]
    assert listed(listed=["nowhere.txt"])[0].code == "VB901"


def test_include_and_exclude(tree: Path) -> None:
    assert names(tree, include=("*.txt",), exclude=("b*",)) == ["a.txt", "2026/d/e.txt"]
    assert names(tree, exclude=("2026/d/*",)) == ["a.txt", "b.txt", "2026/c.docx"]


def test_the_output_inside_the_source_is_left_out(tree: Path) -> None:
    assert names(tree, without=str(tree / "2026")) == ["a.txt", "b.txt"]


def test_what_is_no_file_is_refused_and_never_opened(tree: Path) -> None:
    os.mkfifo(tree / "pipe.txt")
    (tree / "out.txt").symlink_to("/etc/hostname")
    (tree / "self").symlink_to(".")
    (tree / "inside.txt").symlink_to("a.txt")
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(tree / "s.txt"))
        found = {source.path: source for source in listed(tree)}
    refused = {path: source.message for path, source in found.items() if source.status == "skipped"}
    assert set(refused) == {"pipe.txt", "out.txt", "self", "s.txt"}
    assert refused["pipe.txt"] == "It is a pipe."
    assert found["inside.txt"].file == str(tree / "a.txt")


def test_members_of_a_zip(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "letters.zip", "w") as archive:
        archive.writestr("x/a.txt", "1")
        archive.writestr("../../up.txt", "2")
        archive.mkdir("empty")
    assert names(tmp_path) == ["letters.zip/x/a.txt", "letters.zip/_up/_up/up.txt"]


@pytest.mark.parametrize("name", ["letters.tar", "letters.tar.gz"])
def test_members_of_a_tar(tmp_path: Path, name: str) -> None:
    with tarfile.open(tmp_path / name, "w:gz" if name.endswith("gz") else "w") as archive:
        for member in ("a.txt", "d/b.txt"):
            info = tarfile.TarInfo(member)
            info.size = 3
            archive.addfile(info, io.BytesIO(b"abc"))
        link = tarfile.TarInfo("link")
        link.type = tarfile.SYMTYPE
        link.linkname = "/etc/hostname"
        archive.addfile(link)
    with Unpacker() as unpacker:
        found = list(Sources(arguments=(str(tmp_path / name),)).inputs(unpacker))
        first = found[0]
        start = first.start or 0
        assert Path(first.file).read_bytes()[start : start + 3] == b"abc"
    assert [source.path.rpartition(name)[2] for source in found] == ["/a.txt", "/d/b.txt", "/link"]
    assert found[2].status == "skipped"


def test_a_broken_archive_is_one_failed_input(tmp_path: Path) -> None:
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04")
    (tmp_path / "broken.tar.gz").write_bytes(b"\x1f\x8b\x08")
    found = listed(tmp_path)
    assert [(source.path, source.status, source.code) for source in found] == [
        ("broken.tar.gz", "failed", "VB903"),
        ("broken.zip", "failed", "VB903"),
    ]


@given(st.text(max_size=30))
def test_no_name_leads_out(path: str) -> None:
    parts = safe_path(path).split("/")
    assert "" not in parts
    assert not {".", ".."} & set(parts)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("2026/cv_12.docx", "2026/cv_12.docx.json"),
        ("a.json", "a.json.json"),
        ("a.json/b.txt", "a.json_/b.txt.json"),
        ("a.json_/b.txt", "a.json__/b.txt.json"),
        ("ledger.jsonl/x", "ledger.jsonl_/x.json"),
    ],
)
def test_output_names(path: str, name: str) -> None:
    assert output_name(path) == name


def test_long_names_are_cut_and_stay_different() -> None:
    first, second = output_name("é" * 127 + "1.txt"), output_name("é" * 127 + "2.txt")
    assert first != second
    assert len(first.encode()) <= 255
