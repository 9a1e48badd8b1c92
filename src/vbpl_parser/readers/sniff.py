"""Nhận dạng định dạng (sniffing): what a file is, by its bytes, never by its suffix.

Offices name files as they please: RTF and web pages called .doc, .docx called .doc, PDF without a suffix. The suffix
is asked for one thing only: whether a text calls itself Markdown.
"""

import re

from vbpl_parser.errors import CorruptDocument, EncryptedDocument, UnsupportedFormat
from vbpl_parser.readers.compound import root_names
from vbpl_parser.readers.decode import decode, looks_binary

__all__ = ["sniff"]

ZIP = (b"PK\3\4", b"PK\5\6")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
OTHERS = (
    (b"GIF8", "a GIF image"),
    (b"BM", "a BMP image"),
    (b"%!PS", "a PostScript file"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"AT&TF", "a DjVu file"),
)
"""Formats that people do send and that no reader knows, for a clearer sentence."""
SUFFIXES = (".md", ".markdown")
HEAD = 1 << 16
MIMETYPE_BYTES = 1000
_MAIN_PART = re.compile(r"word/document\d*\.xml", re.IGNORECASE)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,300}>\s*)?(?:<!--[^>]{0,2000}-->\s*)?"
    r"<(?:!doctype\s+html|html|head|body|meta|title|link|base)\b",
    re.IGNORECASE,
)
_FRAGMENT = re.compile(
    r"\s*<(?:p|div|table|center|h[1-6]|span|font|style|section|article|b|strong)\b[^>]*>", re.IGNORECASE
)
_BLOCK_END = re.compile(r"</(?:p|div|td|tr|table|h[1-6]|span)>", re.IGNORECASE)
_ARCHIVE = re.compile(r"^MIME-Version:[\s\S]{1,4000}?multipart/", re.IGNORECASE | re.MULTILINE)
_XML = re.compile(r"\s*<\?xml\b[^>]{0,300}\?>")
_FLAT = re.compile(r"<(?:[\w-]{1,30}:)?document\b[^>]*urn:oasis:names:tc:opendocument:xmlns:office", re.IGNORECASE)
_MARKDOWN = re.compile(r"^(?:#{1,6}[ ]\S|\|[ \t]*$|\|.+\|[ \t]*$|!\[)|\*\*\S|\]\(\S+\)|^[ ]{0,3}\d+\\\.", re.MULTILINE)


def sniff(data: bytes, *, name: str | None = None) -> str:
    """The format's name, a key of `readers.READERS`.

    Args:
        data: the bytes of the file.
        name: name of the file, asked only whether a text calls itself Markdown.

    Raises:
        UnsupportedFormat: no reader knows such bytes.
        CorruptDocument: a container that cannot be opened.
        EncryptedDocument: an Office file that needs a password.
    """
    if data.startswith(ZIP):
        return _container(data)
    if data.startswith(OLE):
        return _compound(data)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(IMAGES):
        return "image"
    if data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"{\\rt"):
        return "rtf"
    for mark, what in OTHERS:
        if data.startswith(mark) and looks_binary(data):
            raise UnsupportedFormat(f"The file is {what}, which cannot be read.")
    if looks_binary(data):
        raise UnsupportedFormat("The bytes are neither Word, PDF, RTF, HTML, OpenDocument, an image nor text.")
    return _textual(data, name)


def _container(data: bytes) -> str:
    import io
    import zipfile
    import zlib

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.NameToInfo
            entry = names.get("mimetype")
            mimetype = b""
            if entry is not None and entry.file_size < MIMETYPE_BYTES:
                mimetype = archive.read(entry)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, EOFError, RuntimeError):
        raise CorruptDocument("The zip container of the file is damaged.") from None
    if "word/document.xml" in names or any(_MAIN_PART.fullmatch(entry) for entry in names):
        return "docx"
    if mimetype.startswith(b"application/vnd.oasis.opendocument.text"):
        return "odt"
    raise UnsupportedFormat("The file is a zip container, but neither a Word nor an OpenDocument text.")


def _compound(data: bytes) -> str:
    names = root_names(data)
    if "EncryptedPackage" in names:
        raise EncryptedDocument("The file is encrypted and needs a password.")
    if "WordDocument" in names or (not names and "WordDocument".encode("utf-16-le") in data):
        return "doc"
    raise UnsupportedFormat("The file is an Office file of the old format, but not a Word document.")


def _textual(data: bytes, name: str | None) -> str:
    head, _ = decode(data[:HEAD], whole=False)
    if _HTML.match(head) or _ARCHIVE.search(head[:8000]):
        return "html"
    if _XML.match(head):
        if _FLAT.search(head):
            return "odt"
        raise UnsupportedFormat("The file is XML, but neither a web page nor an OpenDocument text.")
    marked = bool(_MARKDOWN.search(head))
    if not marked and _FRAGMENT.match(head) and len(_BLOCK_END.findall(head)) > 1:
        return "html"
    return "markdown" if marked or (name is not None and name.lower().endswith(SUFFIXES)) else "text"
