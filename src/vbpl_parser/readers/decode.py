"""Bảng mã của tệp văn bản (decoding): bytes of a text file → str.

A byte order mark decides; then UTF-8 when every byte fits; then UTF-16 by the zero bytes of its ASCII half; then the
one-byte code pages, of which Vietnamese files use Windows-1258 (letters with combining marks) and Windows-1252.
"""

import codecs
import re

from vbpl_parser.text.legacy import decode_whole, detect

__all__ = ["decode", "looks_binary", "unlegacied", "western"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# VISCII keeps six capital letters among the control codes.
_CONTROL = re.compile(rb"[\x00\x01\x03\x04\x07\x08\x0e-\x13\x15-\x18\x1c\x1d\x1f]")
# In Windows-1258 a tone mark follows its vowel: à is a + CC, ỏ is o + D2, ã is a + DE, á is a + EC, ạ is a + F2.
_TONED_1258 = re.compile(rb"[aeiouyAEIOUY\xc2\xca\xd4\xe2\xea\xf4\xc3\xe3\xd5\xf5\xdd\xfd][\xcc\xd2\xde\xec\xf2]")
_WESTERN = {byte: letter for byte in range(0x80, 0xA0) if (letter := bytes((byte,)).decode("cp1252", "ignore"))}
_ACCENTED = re.compile(rb"[\x80-\xff]")

FEW, SOME = 60, 8
"""One control byte in so many is too much: for the bytes of a code page, for good UTF-8."""


def decode(data: bytes, *, whole: bool = True) -> tuple[str, str]:
    """The text of the file and the name of its encoding; bytes that fit nowhere become U+FFFD.

    Args:
        data: the bytes.
        whole: False for the head of a file, which may end within a letter.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), encoding.removesuffix("-sig")
    wide = _utf16_without_mark(data)
    if wide is None:
        try:
            return codecs.getincrementaldecoder("utf-8")().decode(data, whole), "utf-8"
        except UnicodeDecodeError:
            pass
    encoding = wide or _one_byte(data)
    return western(data) if encoding == "cp1252" else data.decode(encoding, "replace"), encoding


def western(data: bytes) -> str:
    """Windows-1252; its five empty places, which old Vietnamese encodings use, keep their number."""
    return data.decode("latin-1").translate(_WESTERN)


def unlegacied(text: str) -> tuple[str, bool]:
    """The text in Unicode, and whether it was in an encoding from before it (TCVN3, VNI, VISCII, VIQR …)."""
    encoding = detect(text)
    return (text, False) if encoding is None else (decode_whole(text, encoding), True)


def looks_binary(data: bytes) -> bool:
    """Too many control bytes for a text of any encoding; text that is good UTF-8 may have some more of them."""
    head = data[: 1 << 16]
    if any(head.startswith(mark) for mark, _ in _MARKS) or _utf16_without_mark(head):
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
        allowed = SOME
    except UnicodeDecodeError:
        allowed = FEW
    return len(_CONTROL.findall(head)) * allowed > len(head)


def _utf16_without_mark(data: bytes) -> str | None:
    head = data[: 1 << 14]
    if len(head) < 4 or len(data) % 2:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd * 4 > len(head) // 2 and even * 20 <= odd:
        return None if _has_many_controls(head[0::2], head[1::2]) else "utf-16-le"
    if even * 4 > len(head) // 2 and odd * 20 <= even:
        return None if _has_many_controls(head[1::2], head[0::2]) else "utf-16-be"
    return None


def _has_many_controls(low: bytes, high: bytes) -> bool:
    # Small binary files have zeros at every other byte too: 16-bit numbers, as the width and height of a picture.
    ascii_half = bytes(letter for letter, page in zip(low, high, strict=True) if page == 0)
    return len(_CONTROL.findall(ascii_half)) * SOME > len(low)


def _one_byte(data: bytes) -> str:
    toned, accented = len(_TONED_1258.findall(data)), len(_ACCENTED.findall(data))
    if toned and toned * 5 >= accented:
        return "cp1258"
    return "cp1252"
