"""Every failure is one sentence with a code on standard error, and the exit code of the table."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from vbpl_parser import errors, parser
from vbpl_parser.cli import main
from vbpl_parser.codes import CODES
from vbpl_parser.errors import ParseError


def vbpl(*args: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, args, input=stdin)


def says(result: Result, code: str, exit_code: int) -> str:
    """The sentence, after checking that it is all there is."""
    assert result.exit_code == exit_code
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"vbpl: {code}: ")
    assert code in CODES
    return line


def raising(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def parse(source: object, *, ocr: str) -> None:
        raise error

    monkeypatch.setattr(parser, "parse", parse)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["paint"], "there is no verb 'paint'"),
        (["parse"], "Missing argument 'SRC'"),
        (["parse", "a", "b"], "unexpected extra argument"),
        (["parse", "a", "--colour"], "No such option"),
        (["parse", "a", "-f", "xml"], "'xml' is not one of 'json', 'md', 'text'"),
        (["--colour"], "No such option"),
    ],
)
def test_wrong_usage(args: list[str], words: str) -> None:
    sentence = says(vbpl(*args), "VB908", 2)
    assert words in sentence
    assert "--help`" in sentence


def test_no_verb_shows_the_help() -> None:
    result = vbpl()
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage: vbpl" in result.stderr


def test_a_file_that_is_not_there() -> None:
    assert "nowhere.docx" in says(vbpl("parse", "nowhere.docx"), "VB901", 3)


def test_a_folder(tmp_path: Path) -> None:
    for verb in ("parse", "lines", "text"):
        says(vbpl(verb, str(tmp_path)), "VB901", 3)


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    says(vbpl("parse", str(tmp_path / "a.md")), "VB901", 3)
    says(vbpl("parse", "-", stdin=b""), "VB901", 3)


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(64), b"\x7fELF\x02\x01\x01" + bytes(64), b"%PDF-1.4\ngarbage"]
)
def test_what_is_refused(data: bytes) -> None:
    result = vbpl("parse", "-", stdin=data)
    assert result.stderr
    says(result, result.stderr.split(": ")[1], 4)


@pytest.mark.parametrize("name", [name for name in errors.__all__ if name != "ParseError"])
def test_every_reason_has_its_exit_code(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    error: type[ParseError] = getattr(errors, name)
    raising(monkeypatch, error("The file\nis \x1b[31mred"))
    sentence = says(vbpl("parse", "a.pdf"), error.code, error.exit_code)
    assert sentence.endswith("The file is \ufffd[31mred")


def test_a_bug_is_one_sentence_that_says_how_to_see_more(monkeypatch: pytest.MonkeyPatch) -> None:
    raising(monkeypatch, IndexError("tuple index\nout of range"))
    sentence = says(vbpl("parse", "a.pdf"), "VB900", 70)
    assert sentence.endswith("IndexError: tuple index out of range (a bug of vbpl; `vbpl --debug …` shows where)")


def test_debug_shows_the_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    raising(monkeypatch, RecursionError("deep"))
    result = vbpl("--debug", "parse", "a.pdf")
    assert result.exit_code == 70
    assert "Traceback" in result.stderr
    assert result.stderr.splitlines()[-1].startswith("vbpl: VB900: RecursionError: deep")


def test_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    raising(monkeypatch, KeyboardInterrupt())
    result = vbpl("parse", "a.pdf")
    assert (result.exit_code, result.stderr) == (130, "")


def test_targets_that_cannot_be_written(tmp_path: Path) -> None:
    source = tmp_path / "a.md"
    source.write_text("Kính gửi: Các phòng", encoding="utf-8")
    for target in (tmp_path, tmp_path / "nowhere" / "b.json", source):
        says(vbpl("parse", str(source), "-o", str(target)), "VB909", 3)
    assert source.read_text(encoding="utf-8") == "Kính gửi: Các phòng"
