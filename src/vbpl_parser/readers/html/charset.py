"""Bảng mã của trang web (charset): bytes of a web page or web archive → str."""

import codecs
import re
from email import message_from_bytes
from email.message import Message

from vbpl_parser.readers.decode import decode, western

__all__ = ["page_text"]

_CHARSET = re.compile(rb"charset\s{0,3}=\s{0,3}[\"']?\s{0,3}([A-Za-z0-9_-]{2,40})", re.IGNORECASE)
_ARCHIVE = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
HEAD = 4096
ALIASES = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "unicode": "utf-8",
    "x-user-defined": "cp1252",
}
"""Names as browsers understand them."""


def page_text(data: bytes) -> str:
    """The page's source; of a web archive its first HTML part."""
    stated = None
    if _ARCHIVE.search(data[:HEAD]) and b"multipart" in data[:HEAD].lower():
        data, stated = _first_page(data)
    return _CONTROLS.sub(" ", _decoded(data, stated))


def _decoded(data: bytes, stated: str | None) -> str:
    if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        named = _CHARSET.search(data[:HEAD])
        for name in (stated, named[1].decode("ascii") if named else None):
            text = _by_name(data, name) if name else None
            if text is not None:
                return text
    return decode(data)[0]


def _by_name(data: bytes, name: str) -> str | None:
    # A page that names UTF-16 in an ASCII tag cannot be UTF-16.
    name = ALIASES.get(name.lower(), name.lower())
    if name.startswith(("utf-16", "utf16", "utf-32", "utf-7")):
        return None
    try:
        codec = codecs.lookup(name)
        if not getattr(codec, "_is_text_encoding", True):
            return None
        return western(data) if codec.name == "cp1252" else data.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _first_page(data: bytes) -> tuple[bytes, str | None]:
    parts = [part for part in message_from_bytes(data).walk() if part.get_content_type() == "text/html"]
    if not parts:
        return data, None
    return _payload(parts[0]), parts[0].get_content_charset()


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
