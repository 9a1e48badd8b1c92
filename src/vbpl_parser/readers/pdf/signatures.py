"""Chữ ký số (digital signatures): who signed, by the signature fields of the file and by the stamps on its pages.

Nothing is validated: the names are what the certificate (RFC 5652, RFC 5280) or the stamp says.
"""

import ctypes
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pypdfium2.raw as pdfium

from vbpl_parser.model import DigitalSignature
from vbpl_parser.readers.pdf.der import Node, nodes

__all__ = ["signature_fields", "stamp_signatures"]

MAX_FIELDS = 100
MAX_BYTES = 1 << 20
_SEQUENCE, _SET, _INTEGER, _OBJECT_ID = 0x30, 0x31, 0x02, 0x06
_CERTIFICATES = 0xA0  # [0] of SignedData; also the explicit content of ContentInfo
_COMMON_NAME, _ORGANISATION = b"\x55\x04\x03", b"\x55\x04\x0a"
_UTF16 = 0x1E  # BMPString

_PDF_TIME = re.compile(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:([+-]\d\d)'?(\d\d)|Z)?")
_STAMP_TIME = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}),? (\d{1,2}):(\d\d)(?::(\d\d))?(?: ?([+-]\d\d:\d\d))?")
_LABELS = re.compile(
    r"(?P<signer>(?:Được |Đã )?[Kk]ý (?:số )?bởi|Người ký)|(?P<organisation>Cơ quan|Tổ chức|Đơn vị)"
    r"|(?P<time>Thời gian ký|Ngày ký|Ký ngày|Thời gian)|(?P<other>E-?mail|Chức danh|Chức vụ|Nội dung|Lý do|MST|Serial)"
)


def signature_fields(document: Any) -> tuple[DigitalSignature, ...]:
    """The signature fields of a raw FPDF_DOCUMENT, each signer and time once."""
    found: dict[DigitalSignature, None] = {}
    for index in range(min(pdfium.FPDF_GetSignatureCount(document), MAX_FIELDS)):
        field = pdfium.FPDF_GetSignatureObject(document, index)
        signer, organisation = signer_of(_bytes(field, pdfium.FPDFSignatureObj_GetContents))
        time = _iso(_bytes(field, pdfium.FPDFSignatureObj_GetTime).decode("latin-1"))
        if signer or organisation or time:
            found[DigitalSignature(signer=signer, organisation=organisation, time=time, source="field")] = None
    return tuple(found)


def _bytes(field: Any, call: Callable[..., int]) -> bytes:
    length = call(field, None, 0)
    if not 0 < length <= MAX_BYTES:
        return b""
    buffer = ctypes.create_string_buffer(length)
    call(field, buffer, length)
    return buffer.raw


def _iso(time: str) -> str | None:
    """A date of PDF (ISO 32000-1, 7.9.4) as ISO 8601."""
    match = _PDF_TIME.match(time)
    if match is None:
        return None
    year, month, day, hour, minute, second, zone, zone_minute = match.groups()
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}" + (f"{zone}:{zone_minute}" if zone else "")


def signer_of(contents: bytes) -> tuple[str | None, str | None]:
    """Common name and organisation of the signer of a CMS SignedData, (None, None) when it cannot be read."""
    parts = _signed_data(contents)
    certificates = [cert for part in parts if part.tag == _CERTIFICATES for cert in part.children]
    wanted = next((name for part in reversed(parts) if part.tag == _SET for name in _signer_ids(part)), None)
    for certificate in certificates:
        fields = _certificate(certificate)
        if fields is not None and (wanted is None or (fields[0], fields[1]) == wanted):
            return _name(fields[2], _COMMON_NAME), _name(fields[2], _ORGANISATION)
    return None, None


def _signed_data(contents: bytes) -> tuple[Node, ...]:
    """ContentInfo → SignedData: version, digest algorithms, content, [0] certificates, [1] lists, signer infos."""
    for outer in nodes(contents):
        for part in outer.children:
            if part.tag == _CERTIFICATES:
                return next((inner.children for inner in part.children if inner.tag == _SEQUENCE), ())
    return ()


def _signer_ids(infos: Node) -> Iterator[tuple[bytes, bytes]]:
    """Serial number and issuer that every SignerInfo names."""
    for info in infos.children:
        children = info.children
        if len(children) > 1 and children[1].tag == _SEQUENCE:
            pair = children[1].children
            if len(pair) == 2 and pair[1].tag == _INTEGER:
                yield pair[1].content, pair[0].whole


def _certificate(certificate: Node) -> tuple[bytes, bytes, Node] | None:
    """Serial number, issuer (as bytes) and subject of an X.509 certificate."""
    body = next(iter(certificate.children), None)
    if body is None:
        return None
    fields = [child for child in body.children if child.tag != _CERTIFICATES]
    if len(fields) < 5 or fields[0].tag != _INTEGER:
        return None
    return fields[0].content, fields[2].whole, fields[4]


def _name(subject: Node, kind: bytes) -> str | None:
    """The attribute of a distinguished name."""
    for group in subject.children:
        for pair in group.children:
            parts = pair.children
            if len(parts) == 2 and parts[0].tag == _OBJECT_ID and parts[0].content == kind:
                encoding = "utf-16-be" if parts[1].tag == _UTF16 else "utf-8"
                return " ".join(parts[1].content.decode(encoding, "replace").split()) or None
    return None


def stamp_signatures(stamps: Iterable[str], fields: Iterable[DigitalSignature] = ()) -> tuple[DigitalSignature, ...]:
    """The signatures that the texts of stamps name ("Ký bởi: … Cơ quan: … Thời gian ký: …").

    A stamp that only shows what one of the `fields` says is left out.
    """
    known = {(field.signer, (field.time or "")[:19]) for field in fields}
    found = [signature for signature in map(_stamp, stamps) if signature is not None]
    return tuple(stamp for stamp in found if (stamp.signer, (stamp.time or "")[:19]) not in known)


def _stamp(text: str) -> DigitalSignature | None:
    labels = list(_LABELS.finditer(text))
    ends = [*(label.start() for label in labels[1:]), len(text)]
    values: dict[str, str] = {}
    for label, end in zip(labels, ends[: len(labels)], strict=True):
        value = text[label.end() : end].strip(" :;,")
        if label.lastgroup and value:
            values.setdefault(label.lastgroup, value)
    time = _stamp_time(values.get("time", text))
    signer, organisation = values.get("signer"), values.get("organisation")
    if not (signer or (organisation and time)):
        return None
    return DigitalSignature(signer=signer, organisation=organisation, time=time, source="stamp")


def _stamp_time(text: str) -> str | None:
    match = _STAMP_TIME.search(text)
    if match is None:
        return None
    day, month, year, hour, minute, second, zone = match.groups()
    return f"{year}-{int(month):02}-{int(day):02}T{int(hour):02}:{minute}:{second or '00'}{zone or ''}"
