"""Letters from before Unicode: by the font of the run, or by the whole file."""

import pytest

from docx_builder import docx, paragraph, run
from vbpl_parser.layout import Reading
from vbpl_parser.readers.docx import read


def font(name: str, more: str = "") -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>{more}'


def reading(body: str) -> Reading:
    return read(docx(body))


@pytest.mark.parametrize(
    ("stored", "name", "letters"),
    [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", ".VnTime", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("ñy ban nh©n d©n", ".VnTimeH", "ỦY BAN NHÂN DÂN"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", "VNI-Times", "Độc lập - Tự do - Hạnh phúc"),
        ("Bé tr\u00adëng", ".VnTime", "Bộ trưởng"),
        ("\uf0a7éc lËp", ".VnTime", "Độc lập"),
        ("Độc lập", ".VnTime", "Độc lập"),
        ("El año próximo", "Arial", "El año próximo"),
    ],
)
def test_by_font(stored: str, name: str, letters: str) -> None:
    (line,) = reading(paragraph(stored, look=font(name))).lines
    assert line.text == letters


def test_soft_hyphen_element_is_a_letter() -> None:
    inner = f"<w:r><w:rPr>{font('.VnTime')}</w:rPr><w:t>Bé tr</w:t><w:softHyphen/><w:t>ëng</w:t></w:r>"
    assert reading(paragraph(inner=inner)).lines[0].text == "Bộ trưởng"


def test_a_letter_over_two_runs_and_the_looks() -> None:
    inner = run("Ño", font("VNI-Times", "<w:b/>")) + run("äc laäp", font("VNI-Times")) + run(" – A", font("Arial"))
    (line,) = reading(paragraph(inner=inner)).lines
    assert line.text == "Độc lập – A"
    assert [(line.text[r.start : r.end], r.bold) for r in line.runs] == [
        ("Độ", True),
        ("c lập", False),
        (" – A", False),
    ]


def test_capitals_by_format_are_made_after_decoding() -> None:
    (line,) = reading(paragraph("Ñoäc laäp", look=font("VNI-Times", "<w:caps/>"))).lines
    assert line.text == "ĐỘC LẬP"


def test_the_diagnostic() -> None:
    assert [d.code for d in reading(paragraph("§éc lËp", look=font(".VnTime"))).diagnostics] == ["VB302"]
    assert reading(paragraph("Độc lập", look=font(".VnTime"))).diagnostics == ()
    assert reading(paragraph("Độc lập")).diagnostics == ()


RENAMED = ["Céng hßa x· héi chñ nghÜa ViÖt Nam", "§éc lËp - Tù do - H¹nh phóc", "C¨n cø LuËt §Êt ®ai;", "N¬i nhËn:"]


def test_a_whole_file_in_renamed_fonts() -> None:
    found = reading("".join(paragraph(text, look=font("Times New Roman")) for text in RENAMED))
    assert [line.text for line in found.lines] == [
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Độc lập - Tự do - Hạnh phúc",
        "Căn cứ Luật Đất đai;",
        "Nơi nhận:",
    ]
    assert [d.code for d in found.diagnostics] == ["VB302"]


def test_one_letter_of_unicode_keeps_a_file_as_it_is() -> None:
    found = reading("".join(paragraph(text) for text in [*RENAMED, "Độc lập"]))
    assert [line.text for line in found.lines][:4] == RENAMED
