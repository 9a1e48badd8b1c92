"""Chữ trước Unicode (old letters): a sample as it would have been typed in an encoding from before Unicode.

The tables are not the parser's: glibc `iconv` for TCVN3 (TCVN5712-1), VISCII and CP1258; the package `viparse` for VNI
and VPS; RFC 1456 for VIQR. A text is written in the CP1252 view of its bytes, as Word stores what is typed in such
fonts, the five holes of CP1252 as control codes.

Capitals: TCVN3 has only Ă Â Đ Ê Ô Ơ Ư, and VPS and VISCII keep others at control codes that Word cannot store. Typists
took the capital twin of the font (`.VnTimeH`), which draws small letters as capitals; in a plain text, where there is
no font, the small letter stands among capitals, as CAPS LOCK gives it: `CéNG HßA`.
"""

import re
import shutil
import subprocess
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from functools import cache
from io import BytesIO
from itertools import groupby
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from lxml import etree

__all__ = ["ENCODINGS", "in_old_fonts", "in_old_text", "stored"]

LOWER = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
LETTERS = LOWER + LOWER.upper()
TCVN3 = LOWER + "ĂÂĐÊÔƠƯ"
VNI_GAP = {"ẳ": "aú", "Ẳ": "AÚ"}  # viparse lacks it; from the chart of VNI Software
WINDOWS_SIGNS = {sign: sign for sign in "“”‘’–…"}  # where no letter took their places
VIQR_MARKS = {"\u0302": "^", "\u0306": "(", "\u031b": "+"}
VIQR_TONES = {"\u0300": "`", "\u0301": "'", "\u0303": "~", "\u0309": "?", "\u0323": "."}
VIQR_SIGN = re.compile(r"(?<=[aăâeêioôơuưyAĂÂEÊIOÔƠUƯY])[\^(+'`?~.]")
LATIN_1 = 0x100
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
PARTS = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml")


def view(data: bytes) -> str:
    """`data` read as CP1252, its holes as control codes."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)


def _iconv(name: str, letters: str) -> dict[str, str]:
    if shutil.which("iconv") is None:
        raise FileNotFoundError("iconv is needed to encode the samples")
    command = ["iconv", "-f", "UTF-8", "-t", name]
    done = subprocess.run(command, input="\n".join(letters).encode(), capture_output=True, check=True)
    return dict(zip(letters, map(view, done.stdout.split(b"\n")), strict=True))


def _viparse(name: str) -> dict[str, str]:
    from viparse.normalize.encodings import CHARMAPS

    letters = {letter: letter for letter in LETTERS if ord(letter) < LATIN_1}
    for key, letter in CHARMAPS[name].pairs:
        letters[letter] = view(key.encode("latin-1"))
    return letters


def _viqr() -> dict[str, str]:
    letters = {"đ": "dd", "Đ": "DD"}
    for letter in LETTERS:
        parts = unicodedata.normalize("NFD", letter)
        if len(parts) > 1:
            marks = [signs[part] for signs in (VIQR_MARKS, VIQR_TONES) for part in parts[1:] if part in signs]
            letters[letter] = parts[0] + "".join(marks)
    return letters


TABLES: dict[str, Callable[[], dict[str, str]]] = {
    "tcvn3": lambda: _iconv("TCVN5712-1", TCVN3) | WINDOWS_SIGNS,
    "vni": lambda: _viparse("vni") | VNI_GAP | WINDOWS_SIGNS,
    "viscii": lambda: _iconv("VISCII", LETTERS),
    "vps": lambda: _viparse("vps"),
    "viqr": _viqr,
    "cp1258": lambda: _iconv("CP1258", LETTERS) | WINDOWS_SIGNS,
    "utf8_as_cp1252": lambda: {letter: view(letter.encode()) for letter in (*LETTERS, *WINDOWS_SIGNS)},
}
"""Encoding → how it writes each letter that it has."""

ENCODINGS = tuple(TABLES)

FONTS = {
    "tcvn3": (".VnTime", ".VnTimeH"),
    "vni": ("VNI-Times", "VNI-Times"),
    "viscii": ("VI Times", "VI Times H"),
    "vps": ("VPS Times", "VPS Times Hoa"),
}
"""The font of an encoding and its twin in capitals; text in the others came as mail or through a wrong converter."""
PLAIN_FONT = "Times New Roman"


@cache
def table(encoding: str) -> dict[str, str]:
    """How `encoding` writes each letter."""
    return TABLES[encoding]()


def stored(text: str, encoding: str) -> str:
    """`text` in the CP1252 view of `encoding`; capitals that it lacks as small letters.

    Raises:
        ValueError: a letter that it lacks in both cases.
    """
    if encoding == "viqr":
        text = VIQR_SIGN.sub(r"\\\g<0>", text)
    return "".join(_letter(letter, encoding) for letter in text)


def _letter(letter: str, encoding: str) -> str:
    letters = table(encoding)
    if letter.isascii():
        return letter
    for form in (letter, letter.lower()):
        if form in letters:
            return letters[form]
    raise ValueError(f"{encoding} has no {letter!r}")


def in_old_text(text: str, encoding: str) -> bytes:
    """The bytes of a plain text in `encoding`; UTF-8 that was read as CP1252 was saved as UTF-8 again."""
    seen = stored(text, encoding)
    if encoding == "utf8_as_cp1252":
        return seen.encode()
    return b"".join(letter.encode("latin-1" if ord(letter) < LATIN_1 else "cp1252") for letter in seen)


# Word


def in_old_fonts(data: bytes, encoding: str) -> bytes:
    """The .docx `data` with its runs in `encoding`, in the fonts that go with it."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            if PARTS.fullmatch(info.filename):
                content = _part(content, encoding)
            new.writestr(info, content, compresslevel=9)
    return out.getvalue()


def _part(content: bytes, encoding: str) -> bytes:
    root = parse_xml(content)
    for run in list(root.iter(qn("w:r"))):
        if run.find(qn("w:t")) is not None:
            for piece in _runs(run, encoding):
                run.addprevious(piece)
            parent = run.getparent()
            if parent is not None:
                parent.remove(run)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _runs(run: Any, encoding: str) -> Iterator[Any]:
    """The run cut where the font changes, everything else in it kept in its place."""
    for child in run:
        if child.tag == qn("w:t"):
            for capitals, text in _pieces(child.text or "", encoding):
                yield _run(run, _texts(text, encoding, capitals=capitals), encoding, capitals=capitals)
        elif child.tag != qn("w:rPr"):
            yield _run(run, [deepcopy(child)], encoding)


def _run(run: Any, content: Iterable[Any], encoding: str, *, capitals: bool = False) -> Any:
    piece: Any = OxmlElement("w:r")
    if run.rPr is not None:
        piece.append(deepcopy(run.rPr))
    font = FONTS.get(encoding, (PLAIN_FONT, PLAIN_FONT))[capitals]
    fonts = piece.get_or_add_rPr().get_or_add_rFonts()
    for attribute in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{attribute}"), font)
    for element in content:
        piece.append(element)
    return piece


def _pieces(text: str, encoding: str) -> Iterator[tuple[bool, str]]:
    """`text` cut into pieces for the font and for its twin in capitals, which takes whole lines where it can."""
    if encoding not in FONTS or not any(_is_lacking(letter, encoding) for letter in text):
        yield False, text
    elif text == text.upper():
        yield True, text
    else:
        for capitals, letters in groupby(text, lambda letter: _is_lacking(letter, encoding)):
            yield capitals, "".join(letters)


def _is_lacking(letter: str, encoding: str) -> bool:
    """Whether Word cannot store the letter in this encoding."""
    return not letter.isascii() and CONTROL.search(table(encoding).get(letter, "\0")) is not None


def _texts(text: str, encoding: str, *, capitals: bool) -> Iterator[Any]:
    """The elements of `text`: Word makes a soft hyphen of byte AD."""
    seen = stored(text.lower() if capitals else text, encoding)
    for position, part in enumerate(seen.split("\xad") if encoding in FONTS else [seen]):
        if position:
            yield OxmlElement("w:softHyphen")
        if part:
            element = OxmlElement("w:t")
            element.text = part
            element.set(qn("xml:space"), "preserve")
            yield element
