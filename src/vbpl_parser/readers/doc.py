"""Tệp Word cũ (.doc): converted to .docx by doc2docx, then read by the docx reader."""

from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve

from vbpl_parser.errors import CorruptDocument, EncryptedDocument
from vbpl_parser.layout import Reading
from vbpl_parser.readers import docx
from vbpl_parser.readers.limits import DEFAULT_LIMITS, Limits

__all__ = ["read"]


def read(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read a Word 97-2003 file.

    Raises:
        CorruptDocument: the file cannot be converted.
        EncryptedDocument: the file needs a password.
        LimitExceeded: something is over a limit.
    """
    return evolve(docx.read(_converted(data), limits), format="doc")


def _converted(data: bytes) -> bytes:
    from doc2docx import convert
    from doc2docx.errors import EncryptedDocumentError

    with TemporaryDirectory(prefix="vbpl-") as folder:
        source, target = Path(folder, "source.doc"), Path(folder, "target.docx")
        source.write_bytes(data)
        try:
            convert(source, target)
        except EncryptedDocumentError:
            raise EncryptedDocument("The file is encrypted and needs a password.") from None
        except Exception as error:
            raise CorruptDocument(f"The Word 97-2003 file cannot be read: {error}.") from error
        return target.read_bytes()
