"""Encodings from before Unicode: tables against independent ones, detection, runs, and texts that must stay."""

import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbpl_parser.text import normalize
from vbpl_parser.text.legacy import (
    Encoding,
    decode,
    decode_as,
    decode_runs,
    decode_whole,
    detect,
    encoding_of_font,
    is_capital_font,
)
from vbpl_parser.text.legacy.encodings import CODECS, DECODERS

CASES = Path(__file__).parent / "cases"
LOWER = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
LETTERS = LOWER + LOWER.upper()
TCVN3_LETTERS = LOWER + "ĂÂÊÔƠƯĐ"
PLAIN = "abcdeghiklmnopqrstuvxyABCDEGHIKLMNOPQRSTUVXY 0123456789,;:-/"

needs_iconv = pytest.mark.skipif(which("iconv") is None, reason="iconv is not installed")


def _plain_texts() -> list[str]:
    lines = (CASES / "plain_text.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _iconv(data: bytes, source: str, target: str) -> bytes:
    return subprocess.run(["iconv", "-f", source, "-t", target], input=data, capture_output=True, check=True).stdout


def _repertoire(encoding: Encoding) -> str:
    return TCVN3_LETTERS if encoding is Encoding.TCVN3 else LETTERS


@pytest.mark.parametrize("encoding", Encoding)
def test_every_letter_goes_both_ways(encoding: Encoding) -> None:
    for letter in _repertoire(encoding):
        assert decode_as(CODECS[encoding].encode(letter), encoding) == letter


@pytest.mark.parametrize("encoding", Encoding)
def test_ascii_means_itself(encoding: Encoding) -> None:
    text = "Nam, 12/UBND-VP; (b)"
    assert decode_as(text, encoding) == text


@needs_iconv
@pytest.mark.parametrize(
    ("encoding", "name"), [(Encoding.TCVN3, "TCVN5712-1"), (Encoding.VISCII, "VISCII"), (Encoding.CP1258, "CP1258")]
)
@pytest.mark.parametrize("view", ["latin-1", "cp1252"])
def test_agrees_with_iconv(encoding: Encoding, name: str, view: str) -> None:
    for letter in _repertoire(encoding):
        # iconv writes CP1258 from base letter and tone, which is how the code page stores them
        stored = _iconv(letter.encode(), "UTF-8", name)
        try:
            seen = stored.decode(view)
        except UnicodeDecodeError:  # a hole of CP1252
            continue
        assert decode_as(seen, encoding) == letter
        assert unicodedata.normalize("NFC", _iconv(stored, name, "UTF-8").decode()) == letter


@needs_iconv
@pytest.mark.parametrize(("encoding", "name"), [(Encoding.TCVN3, "TCVN5712-1"), (Encoding.VISCII, "VISCII")])
def test_encodes_like_iconv(encoding: Encoding, name: str) -> None:
    letters = _repertoire(encoding)
    assert CODECS[encoding].encode(letters).encode("latin-1") == _iconv(letters.encode(), "UTF-8", name)


@pytest.mark.parametrize("encoding", [Encoding.TCVN3, Encoding.VNI, Encoding.VISCII, Encoding.VPS])
def test_agrees_with_viparse(encoding: Encoding) -> None:
    encodings = pytest.importorskip("viparse.normalize.encodings", reason="viparse is not installed")
    theirs = dict(encodings.CHARMAPS[encoding.value].pairs)
    assert {key: decode_as(key, encoding) for key in theirs} == theirs
    known = set(theirs.values())
    lacking = {letter for letter in _repertoire(encoding) if CODECS[encoding].encode(letter) != letter} - known
    assert lacking == (set("ẳẲ") if encoding is Encoding.VNI else set())


@pytest.mark.parametrize(
    ("stored", "letter"), [("aú", "ẳ"), ("AÚ", "Ẳ"), ("î", "ỵ"), ("Î", "Ỵ"), ("í", "í"), ("ì", "ì")]
)
def test_vni_is_complete(stored: str, letter: str) -> None:
    assert decode_as(stored, Encoding.VNI) == letter


def test_vni_takes_the_longest() -> None:
    assert (
        decode_as("UÛy, höôùng, tröôøng, nöôùc, Ö, ôû, Oâ, oÂ", Encoding.VNI) == "Ủy, hướng, trường, nước, Ư, ở, Ô, ô"
    )


@pytest.mark.parametrize(
    ("stored", "letters"), [("SGDDDT", "SGDĐT"), ("ddu+o+`ng DD", "đường Đ"), ("GDDD Ha` No^.i", "GDĐ Hà Nội")]
)
def test_viqr_takes_the_last_two_of_three_d(stored: str, letters: str) -> None:
    assert decode_as(stored, Encoding.VIQR) == letters


@pytest.mark.parametrize(
    ("stored", "letters"),
    [
        ("nhµ n\xadíc", "nhà nước"),
        ("nhµ n−íc", "nhà nước"),
        ("−u tiªn", "ưu tiên"),
        ("x∙ héi", "xã hội"),
        ("3 − 5", "3 − 5"),
        ("∙ Nh trªn", "∙ Nh trên"),
    ],
)
def test_tcvn3_letters_that_files_lose(stored: str, letters: str) -> None:
    assert decode_as(stored, Encoding.TCVN3) == letters


@pytest.mark.parametrize(
    "line",
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "TỈNH LẠC GIANG                  Độc lập - Tự do - Hạnh phúc",
        "SỞ NỘI VỤ\tHà Nội, ngày 5 tháng 3 năm 1999",
        "Số: 412/SNV-VTLT",
        "Số 78 ngày 31 tháng 12",
        "KT. GIÁM ĐỐC",
        "V/v UBND TỈNH họp tại Hà Nội",
        "Bà Lê Tú, Sở TNMT, Vũ Hà",
        "QĐ-UBND",
        "|SỞ Y TẾ LẠC GIANG|Số: 5/SYT|",
        "Đà Lạt",
        "THƯ KÝ",
        "HÀ GIANG",
        "Sở Y",
        "Bộ CA",
    ],
)
def test_tcvn3_capitals_without_a_font(line: str) -> None:
    typed = "".join(letter if letter.isascii() or letter in TCVN3_LETTERS else letter.lower() for letter in line)
    assert decode_whole(CODECS[Encoding.TCVN3].encode(typed), Encoding.TCVN3) == line


@pytest.mark.parametrize("line", ["cộng hòa xã hội", "Hà Lê", "Sở Tế", "số 5, ở xã", "", "ở Hà Nội", "Phó CT. Vũ Hà"])
def test_tcvn3_small_letters_without_a_font_stay(line: str) -> None:
    assert decode_whole(CODECS[Encoding.TCVN3].encode(line), Encoding.TCVN3) == line


def test_only_tcvn3_lacks_capitals() -> None:
    assert decode_whole(CODECS[Encoding.VNI].encode("CộNG"), Encoding.VNI) == "CộNG"


@settings(max_examples=50)
@given(text=st.text(alphabet=LETTERS + PLAIN, max_size=60), encoding=st.sampled_from([Encoding.VISCII, Encoding.VPS]))
def test_single_bytes_go_both_ways(text: str, encoding: Encoding) -> None:
    assert decode_as(CODECS[encoding].encode(text), encoding) == text


@settings(max_examples=50)
@given(text=st.text(alphabet=TCVN3_LETTERS + PLAIN, max_size=60))
def test_tcvn3_goes_both_ways_and_in_capitals(text: str) -> None:
    seen = CODECS[Encoding.TCVN3].encode(text)
    assert decode_as(seen, Encoding.TCVN3) == text
    assert decode_as(seen, Encoding.TCVN3, capitals=True) == text.upper()


@settings(max_examples=50)
@given(text=st.text(alphabet=LETTERS + PLAIN, max_size=60))
def test_utf8_read_as_cp1252_goes_both_ways(text: str) -> None:
    assert decode_as(text.encode().decode("latin-1"), Encoding.UTF8_AS_CP1252) == text


@pytest.mark.parametrize("encoding", Encoding)
@settings(max_examples=30)
@given(text=st.text(max_size=60))
def test_any_text_decodes(encoding: Encoding, text: str) -> None:
    edits = CODECS[encoding].edits(text)
    assert all(text[start:end] != "" and letters for start, end, letters in edits)
    assert isinstance(DECODERS[encoding](text), str)
    assert decode(text) is None or detect(text) is not None


# Detection


HEADER = "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\nCăn cứ Nghị định\nNơi nhận:"
PROSE = (
    "Thực hiện chỉ đạo của cấp trên, các phòng ban trình bày báo cáo kết quả công tác, đề xuất giải pháp để nâng cao "
    "hiệu quả quản lý trên địa bàn; việc chậm trễ phải được giải trình bằng văn bản."
)


@pytest.mark.parametrize("encoding", Encoding)
def test_phrases_of_every_document_tell(encoding: Encoding) -> None:
    text = HEADER if encoding is Encoding.TCVN3 else HEADER + HEADER.upper()
    seen = CODECS[encoding].encode(text)
    assert detect(seen) is encoding
    assert decode(seen) == text


@pytest.mark.parametrize("encoding", [encoding for encoding in Encoding if encoding is not Encoding.VPS])
def test_prose_tells_by_its_syllables(encoding: Encoding) -> None:
    seen = CODECS[encoding].encode(PROSE)
    assert detect(seen) is encoding
    assert decode(seen) == PROSE


def test_vps_prose_is_left_alone_without_a_font() -> None:
    seen = CODECS[Encoding.VPS].encode(PROSE)
    assert decode(seen) is None
    assert decode(seen, font="VPS Times") == PROSE


def test_windows_view_of_utf8() -> None:
    seen = "".join(
        character.encode("latin-1").decode("cp1252", "replace") for character in HEADER.encode().decode("latin-1")
    )
    assert detect(seen) is Encoding.UTF8_AS_CP1252


def test_capital_font_without_its_name_gives_small_letters() -> None:
    assert decode(CODECS[Encoding.TCVN3].encode(HEADER.lower())) == HEADER.lower()


@pytest.mark.parametrize("text", _plain_texts())
def test_plain_text_is_not_converted(text: str) -> None:
    assert decode(text) is None
    assert decode(text, font="Times New Roman") is None
    assert decode(5 * (text + "\n")) is None


def test_all_plain_texts_together_are_not_converted() -> None:
    assert decode("\n".join(_plain_texts()[:10])) is None


@pytest.mark.parametrize("text", ["", " ", "12", "bé", "Nam", "\xad", "§"])
def test_too_little_to_tell(text: str) -> None:
    assert decode(text) is None


@pytest.mark.parametrize(
    ("text", "font", "letters"),
    [
        ("bé", ".VnTime", "bộ"),
        ("ñy ban nh©n d©n", "ABCDEF+.VnTimeH", "ỦY BAN NHÂN DÂN"),
        ("UÛy ban", "VNI-Times", "Ủy ban"),
        ("§iÒu 1", ".VnArial", "Điều 1"),
        ("Soá: 74/TTr-SVHDL", "VNI-Times", "Số: 74/TTr-SVHDL"),
        ("Quyết định", ".VnTime", None),
        ("xã hội", "VNI-Times", None),
        ("c¤p", "VI Times", "cấp"),
        ("ñ¶c lÆp", "VPS Times", "Độc lập"),
        ("bé", "Arial", None),
        ("là và thì", ".VnTime", None),
    ],
)
def test_the_font_decides_unless_the_text_is_unicode(text: str, font: str, letters: str | None) -> None:
    assert decode(text, font=font) == letters


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", Encoding.TCVN3),
        (".VnTimeH", Encoding.TCVN3),
        (".vntime", Encoding.TCVN3),
        ("ABCDEF+.VnTime-Bold", Encoding.TCVN3),
        ("VnTime", Encoding.TCVN3),
        ("VNI-Times", Encoding.VNI),
        ("XYZABC+VNI-Helve,Bold", Encoding.VNI),
        ("VNI Times", Encoding.VNI),
        ("VPS Times", Encoding.VPS),
        ("VI Times New Roman", Encoding.VISCII),
        ("Times New Roman", None),
        ("ABCDEF+TimesNewRomanPSMT", None),
        ("Vni", None),
        ("Vivaldi", None),
        ("VINTAGE", None),
        ("Vnet", None),
        ("", None),
    ],
)
def test_fonts(font: str, encoding: Encoding | None) -> None:
    assert encoding_of_font(font) is encoding


@pytest.mark.parametrize(
    ("font", "capitals"),
    [
        (".VnTimeH", True),
        (".VnArialH", True),
        (".VnArial NarrowH", True),
        ("ABCDEF+.VnTimeH-Bold", True),
        (".VnTimeH,BoldItalic", True),
        (".VnTimeH Bold Italic", True),
        (".vntimeh", True),
        (".VnTime", False),
        (".VnTime-Bold", False),
        ("VPS Times Hoa", True),
        ("ABCDEF+VPSTimesHoa", True),
        ("VPS Bien Hoa Hoa", True),
        ("VPS Bien Hoa", False),
        ("VPSThanhHoa", False),
        ("VPS Times", False),
        ("VI Times H", True),
        ("VI Times", False),
        ("VNI-FreeH", False),
        ("ARIALH", False),
    ],
)
def test_capital_fonts(font: str, capitals: bool) -> None:
    assert is_capital_font(font) is capitals


# Runs


def test_runs_of_different_encodings_in_one_paragraph() -> None:
    runs = [("céng hßa ", ".VnTimeH"), ("Töï do ", "VNI-Times"), ("Hạnh phúc", "Times New Roman"), (" bé", ".VnTime")]
    assert decode_runs(runs) == ("CỘNG HÒA ", "Tự do ", "Hạnh phúc", " bộ")


def test_runs_keep_their_cuts_where_a_letter_is_split() -> None:
    assert decode_runs([("Ño", "VNI-Times"), ("ä", "VNI-Times"), ("c", "VNI-Times")]) == ("Độ", "", "c")


def test_letters_in_the_area_of_symbol_fonts() -> None:
    stored = "".join(chr(0xF000 + ord(letter)) for letter in "§iÒu")
    assert decode(stored, font=".VnTime") == "Điều"
    assert decode_runs([(stored, ".VnTime"), ("\uf0b7", "Symbol")]) == ("Điều", "\uf0b7")
    assert decode("\uf0b7 Như trên", font="Symbol") is None


def test_runs_are_judged_together() -> None:
    unicode_in_old_font = [("Quyết", ".VnTime"), (" bé ", ".VnTime"), ("định", ".VnTime")]
    assert decode_runs(unicode_in_old_font) == ("Quyết", " bé ", "định")


def test_minus_split_from_its_letter_is_still_a_letter() -> None:
    assert decode_runs([("n", ".VnTime"), ("−", ".VnTime"), ("íc", ".VnTime")]) == ("n", "ư", "ớc")


def test_no_runs() -> None:
    assert decode_runs([]) == ()


@settings(max_examples=50)
@given(
    st.lists(
        st.tuples(
            st.text(alphabet="aoeuAÑñäïø éµ−\xad.", max_size=6),
            st.sampled_from([None, ".VnTime", "VNI-Times", "Arial"]),
        ),
        max_size=6,
    )
)
def test_runs_stay_as_many(runs: list[tuple[str, str | None]]) -> None:
    decoded = decode_runs(runs)
    assert len(decoded) == len(runs)


@pytest.mark.parametrize("change", [str, str.upper], ids=["as it is", "capitals"])
def test_decoded_text_is_in_the_normal_form(change: Callable[[str], str]) -> None:
    for encoding in (Encoding.VNI, Encoding.VISCII, Encoding.VPS):
        letters = decode_as(CODECS[encoding].encode(change(PROSE)), encoding)
        assert normalize(letters).offsets is None
