"""What each verb prints."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from vbpl_parser.cli import doctor, lines, main
from vbpl_parser.layout import ZoneKind
from vbpl_parser.model import Document
from vbpl_parser.writers.schema import json_schema

LETTER = """| UBND TỈNH BÌNH AN<br>SỞ THỦY LỢI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |
|---|---|
| Số: 45/STL-VP | *Bình An, ngày 02 tháng 5 năm 2024* |

Kính gửi: Các phòng chuyên môn

Sở yêu cầu các phòng rà soát hồ sơ đê điều.
"""


@pytest.fixture
def letter(tmp_path: Path) -> str:
    path = tmp_path / "thư.md"
    path.write_text(LETTER, encoding="utf-8")
    return str(path)


def vbpl(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, args, input=stdin)


def test_parse_prints_json(letter: str) -> None:
    result = vbpl("parse", letter)
    assert (result.exit_code, result.stderr) == (0, "")
    assert Document.from_json(result.stdout).source.name == "thư.md"
    assert "SỞ THỦY LỢI" in result.stdout


def test_parse_without_spans(letter: str) -> None:
    data = json.loads(vbpl("parse", letter, "--no-spans").stdout)
    assert "spans" not in data["header"]


def test_parse_reads_standard_input(letter: str) -> None:
    piped = json.loads(vbpl("parse", "-", stdin=LETTER).stdout)
    assert piped["source"]["name"] is None
    assert piped["header"]["issuers"] == json.loads(vbpl("parse", letter).stdout)["header"]["issuers"]


@pytest.mark.parametrize(("form", "opening"), [("md", "# "), ("text", "UBND")])
def test_parse_in_forms_to_read(letter: str, form: str, opening: str) -> None:
    result = vbpl("parse", letter, "-f", form)
    assert result.stdout.startswith(opening)
    assert "VB110: no signatory" in result.stderr
    assert "VB1" not in result.stdout.split("Lưu ý")[0]


def test_parse_writes_to_a_file(letter: str, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    result = vbpl("parse", letter, "-o", str(target))
    assert (result.exit_code, result.stdout) == (0, "")
    assert target.read_bytes().decode() == vbpl("parse", letter).stdout


def test_lines_lists_every_line_with_its_place(letter: str) -> None:
    rows = vbpl("lines", letter).stdout.splitlines()
    assert len(rows) == 8
    assert [int(row.split()[0]) for row in rows] == list(range(1, 9))
    (number,) = (row for row in rows if row.endswith("Số: 45/STL-VP"))
    assert number.split()[1:4] == ["p1", "left", "number"]


def test_lines_in_colour(letter: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in CliRunner().invoke(main, ["lines", letter], color=True).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in CliRunner().invoke(main, ["lines", letter], color=True).stdout


def test_text_joins_paragraphs_and_the_cells_of_a_row(tmp_path: Path) -> None:
    path = tmp_path / "bảng.md"
    path.write_text("Danh sách các tuyến đê\n\n| STT | Tên | Dài |\n|---|---|---|\n| 1 | Đê tả | 5 km |\n", "utf-8")
    assert vbpl("text", str(path)).stdout.splitlines() == ["Danh sách các tuyến đê", "STT\tTên\tDài", "1\tĐê tả\t5 km"]
    assert vbpl("text", "--lines", str(path)).stdout.splitlines()[1:4] == ["STT", "Tên", "Dài"]


def test_schema_is_the_schema(tmp_path: Path) -> None:
    target = tmp_path / "schema.json"
    assert vbpl("schema", "-o", str(target)).exit_code == 0
    assert json.loads(vbpl("schema").stdout) == json.loads(target.read_text("utf-8")) == json_schema()


@pytest.mark.parametrize("code", ["VB102", "vb102", "102"])
def test_explain_in_both_languages(code: str) -> None:
    page = vbpl("explain", code).stdout
    assert page.startswith("VB102 (info): the number is blank\n\nThe form has")
    assert "Văn bản chưa ghi số" in page


def test_explain_lists_all_codes() -> None:
    rows = vbpl("explain").stdout.splitlines()
    assert "VB907  error    the document needs OCR" in rows
    assert len(rows) > 20


def test_explain_an_unknown_code() -> None:
    result = vbpl("explain", "VB199")
    assert result.exit_code == 2
    assert "there is no code 'VB199'. Did you mean VB" in result.stderr


def test_explain_text_shows_steps_and_result() -> None:
    result = vbpl("explain-text", "Quye\u0302\u0301t  ðịnh")
    assert result.stdout.splitlines() == [
        "1. compose: e U+0065 U+0302 U+0301 → ế U+1EBF",
        "2. plain_d: ð U+00F0 → đ U+0111",
        "3. single_spaces: U+0020 → nothing",
        "Quyết định",
    ]


def test_explain_text_of_clean_text() -> None:
    result = vbpl("explain-text", "-", stdin="Quyết định")
    assert (result.stdout, result.stderr) == ("Quyết định\n", "already in the normal form\n")


def test_doctor_says_what_is_missing_and_what_it_would_add(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    result = vbpl("doctor")
    assert result.exit_code == 0
    assert "missing  soffice        would add: a second way to read .doc files; install LibreOffice" in result.stdout
    assert "reads    markdown       by itself" in result.stdout


def test_doctor_fails_when_a_needed_part_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = doctor.Part(name="lxml", find=lambda: None, adds="Word files", get="pip install lxml", required=True)
    monkeypatch.setattr(doctor, "PARTS", (gone, *(part for part in doctor.PARTS if part.name != "lxml")))
    result = vbpl("doctor")
    assert result.exit_code == 5
    assert "no       docx           needs lxml" in result.stdout
    assert result.stderr == "vbpl: VB906: missing: lxml\n"


def test_every_zone_has_a_colour() -> None:
    assert set(lines.COLOURS) == set(ZoneKind)
