"""What only a real process shows: streams, encodings, pipes, and how quick the help is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

LETTER = "Kính gửi: Các phòng chuyên môn\n\n" + "Sở yêu cầu rà soát hồ sơ đê điều.\n\n" * 2000


def vbpl(*args: str, stdin: bytes = b"", **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "vbpl_parser", *args],
        input=stdin,
        capture_output=True,
        env=os.environ | environment,
        check=False,
        timeout=60,
    )


def test_the_module_is_the_command() -> None:
    result = vbpl("--version")
    assert result.stdout.startswith(b"vbpl ")
    assert result.returncode == 0


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16"])
def test_output_is_utf8_wherever_it_runs(encoding: str) -> None:
    result = vbpl("explain", "VB102", PYTHONIOENCODING=encoding)
    assert (result.returncode, result.stderr) == (0, b"")
    assert "Văn bản chưa ghi số" in result.stdout.decode("utf-8")


def test_a_name_that_is_no_utf8() -> None:
    result = vbpl("parse", "/nowhere/\udcff.docx")
    assert result.returncode == 3
    assert result.stderr.decode("utf-8").startswith("vbpl: VB901: ")


def test_a_reader_that_goes_away(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(LETTER, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "vbpl_parser", "parse", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.wait(timeout=60) == 141
    assert process.stderr is not None
    with process.stderr:
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_disk_that_is_full() -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        result = subprocess.run(
            [sys.executable, "-m", "vbpl_parser", "schema"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert result.returncode == 3
    assert result.stderr.startswith(b"vbpl: VB909: cannot write the output: ")
    assert len(result.stderr.splitlines()) == 1


def test_help_loads_no_verb_and_no_format() -> None:
    code = (
        "import sys\nfrom vbpl_parser.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "heavy = ('vbpl_parser.', 'cattrs', 'rich', 'docx', 'lxml', 'pypdf')\n"
        "print(*sorted(m for m in sys.modules if m.startswith(heavy)))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert result.stdout.splitlines()[-1].split() == [
        "vbpl_parser.cli",
        "vbpl_parser.cli.failures",
        "vbpl_parser.errors",
    ]
