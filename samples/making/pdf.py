"""PDF from Word by LibreOffice, with the times and identifiers of the file fixed."""

import re
from collections.abc import Mapping

from samples.making.office import converted

__all__ = ["FONT", "pdfs"]

FONT = "Tinos"  # has all Vietnamese letters and the metrics of Times New Roman

FIXED = (
    (re.compile(rb"(/(?:CreationDate|ModDate)\(D:)\d{14}[^)]*\)"), rb"20240101000000Z)"),
    (re.compile(rb"(/ID \[ )<[0-9A-F]{32}>\s*<[0-9A-F]{32}>"), b"<" + b"0" * 32 + b">\n<" + b"0" * 32 + b">"),
    (re.compile(rb"(/DocChecksum /)[0-9A-F]{32}"), b"0" * 32),
)


def _fixed(data: bytes) -> bytes:
    """The same PDF with fixed times and identifiers; every replacement keeps its length, so that offsets stay."""
    for pattern, value in FIXED:
        data = pattern.sub(lambda match, value=value: _same_length(match, value), data)  # type: ignore[misc]
    return data


def _same_length(match: re.Match[bytes], value: bytes) -> bytes:
    whole, kept = match.group(0), match.group(1)
    result = kept + value
    return result + b" " * (len(whole) - len(result))


def pdfs(sources: Mapping[str, bytes]) -> dict[str, bytes]:
    """The PDF of each .docx, by name. Raises `FileNotFoundError` where LibreOffice is not installed."""
    return {name: _fixed(data) for name, data in converted(sources, "pdf").items()}
