"""Nhận dạng định dạng (sniffing): what a file is, by its bytes, never by its suffix."""

import io
import re
import zipfile

from vbpl_parser.errors import CorruptDocument, EncryptedDocument, UnsupportedFormat
from vbpl_parser.readers.decode import decode, looks_binary

__all__ = ["sniff"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b", re.IGNORECASE
)
_FRAGMENT = re.compile(r"\s*<(?:p|div|table|center|h[1-6]|span|font|style|section|article)\b[^>]*>", re.IGNORECASE)
_BLOCK_END = re.compile(r"</(?:p|div|td|tr|table|h[1-6]|span)>", re.IGNORECASE)
_MHTML = re.compile(r"^MIME-Version:[\s\S]{1,4000}?multipart/related", re.IGNORECASE | re.MULTILINE)
_MARKDOWN = re.compile(r"^(?:\#{1,6}[ ]\S|\|[ \t]*$|\|.+\|[ \t]*$|!\[)|\*\*\S|\]\(\S+\)|^[ ]{0,3}\d+\\\.", re.MULTILINE)


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
    if data.startswith((b"PK\3\4", b"PK\5\6")):
        return _container(data)
    if data.startswith(_OLE):
        return _compound(data)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_IMAGES):
        return "image"
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rt"):
        return "rtf"
    if looks_binary(data):
        raise UnsupportedFormat("The bytes are neither Word, PDF, RTF, HTML, OpenDocument, an image nor text.")
    return _textual(data, name)


def _container(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            mimetype = archive.read("mimetype")[:100] if "mimetype" in names and _small(archive, "mimetype") else b""
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, RuntimeError):
        raise CorruptDocument("The zip container of the file is damaged.") from None
    if "word/document.xml" in names or any(_MAIN_PART.fullmatch(entry) for entry in names):
        return "docx"
    if mimetype.startswith(b"application/vnd.oasis.opendocument.text"):
        return "odt"
    raise UnsupportedFormat("The file is a zip container, but neither a Word nor an OpenDocument text.")


_MAIN_PART = re.compile(r"word/document\d*\.xml", re.IGNORECASE)


def _small(archive: zipfile.ZipFile, entry: str) -> bool:
    return archive.getinfo(entry).file_size <= 1000


def _compound(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise EncryptedDocument("The file is encrypted; save it without a password first.")
    if "WordDocument".encode("utf-16-le") in data:
        return "doc"
    raise UnsupportedFormat("The file is an Office file of the old format, but not a Word document.")


def _textual(data: bytes, name: str | None) -> str:
    head, _ = decode(data[: 1 << 16], whole=False)
    if (
        _HTML.match(head)
        or _MHTML.search(head[:8000])
        or (_FRAGMENT.match(head) and len(_BLOCK_END.findall(head)) >= 2)
    ):
        return "html"
    if name is not None and name.lower().endswith((".md", ".markdown")):
        return "markdown"
    return "markdown" if _MARKDOWN.search(head) else "text"
