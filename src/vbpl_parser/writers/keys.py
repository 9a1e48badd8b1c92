"""Tên trường (names of fields): the main fields under our names, Vietnamese names, or those of the decree.

Source: NĐ 30/2020 Phụ lục VI Phần II (fields of outgoing and incoming documents and their longest values). The decree
gives no pattern for dates (we write `02/05/2024`, its 10 characters) and no codes for Priority (always null).
"""

import json
from collections.abc import Callable
from typing import Any

from attrs import frozen

from vbpl_parser.model import Document, IssueDate
from vbpl_parser.writers.rows import iso_date

__all__ = ["FIELDS", "SPELLINGS", "TOO_LONG", "Field", "card", "card_json", "day", "earliest_deadline", "too_long"]

SPELLINGS = ("en", "vi", "nd30")
TOO_LONG = "VB205"

Value = str | int | list[str] | None


@frozen(kw_only=True)
class Field:
    """One row of the table.

    Attributes:
        key: the path of our key in contract `vbpl/1`.
        vi: Vietnamese name.
        nd30: name in the decree; None when it has none.
        longest: characters that the decree allows, of each value.
        value: gives the value.
    """

    key: str
    vi: str
    nd30: str | None
    longest: int | None
    value: Callable[[Document], Value]


def day(date: IssueDate | None) -> str | None:
    """The whole date as `02/05/2024`; None when a part is blank."""
    if date is None or date.year is None or date.month is None or date.day is None:
        return None
    return f"{date.day:02d}/{date.month:02d}/{date.year:04d}"


def earliest_deadline(document: Document) -> str | None:
    """The first day by which something must be done, YYYY-MM-DD."""
    return min((d.date for task in document.tasks for d in task.deadlines if d.date), default=None)


def _priority(_document: Document) -> None:
    """Its codes are not given by the decree."""


FIELDS: tuple[Field, ...] = (
    Field(
        key="doc_type",
        vi="loai_van_ban",
        nd30="TypeName",
        longest=100,
        value=lambda d: d.doc_type.name if d.doc_type else None,
    ),
    Field(
        key="number.number",
        vi="so",
        nd30="CodeNumber",
        longest=11,
        value=lambda d: d.number.number if d.number else None,
    ),
    Field(
        key="number.symbol",
        vi="ky_hieu",
        nd30="CodeNotation",
        longest=30,
        value=lambda d: d.number.symbol if d.number else None,
    ),
    Field(key="header.date", vi="ngay_van_ban", nd30="IssuedDate", longest=10, value=lambda d: iso_date(d.header.date)),
    Field(key="header.place", vi="dia_danh", nd30=None, longest=None, value=lambda d: d.header.place),
    Field(
        key="header.issuers",
        vi="co_quan_ban_hanh",
        nd30="OrganName",
        longest=200,
        value=lambda d: "; ".join(issuer.name for issuer in d.header.issuers) or None,
    ),
    Field(
        key="header.issuers.parents",
        vi="co_quan_chu_quan",
        nd30=None,
        longest=None,
        value=lambda d: "; ".join(parent for issuer in d.header.issuers for parent in issuer.parents) or None,
    ),
    Field(
        key="subject",
        vi="trich_yeu",
        nd30="Subject",
        longest=500,
        value=lambda d: d.subject.text if d.subject else None,
    ),
    Field(key="addressees", vi="kinh_gui", nd30=None, longest=200, value=lambda d: [a.text for a in d.addressees]),
    Field(key="recipients", vi="noi_nhan", nd30="To", longest=200, value=lambda d: [r.text for r in d.recipients]),
    Field(
        key="signatories.capacity",
        vi="quyen_han",
        nd30=None,
        longest=None,
        value=lambda d: d.signatories[0].capacity if d.signatories else None,
    ),
    Field(
        key="signatories.position",
        vi="chuc_vu",
        nd30="Position",
        longest=100,
        value=lambda d: d.signatories[0].position if d.signatories else None,
    ),
    Field(
        key="signatories.name",
        vi="ho_ten",
        nd30="FullName",
        longest=50,
        value=lambda d: d.signatories[0].name if d.signatories else None,
    ),
    Field(key="header.urgency", vi="do_khan", nd30=None, longest=None, value=lambda d: d.header.urgency),
    Field(key="header.secrecy", vi="do_mat", nd30=None, longest=None, value=lambda d: d.header.secrecy),
    Field(key="header.urgency, header.secrecy", vi="", nd30="Priority", longest=1, value=_priority),
    Field(key="tasks.deadlines", vi="han_tra_loi", nd30="DueDate", longest=10, value=earliest_deadline),
    Field(key="source.pages", vi="so_trang", nd30="PageAmount", longest=3, value=lambda d: d.source.pages),
    Field(
        key="archive.drafter",
        vi="ky_hieu_nguoi_soan",
        nd30=None,
        longest=None,
        value=lambda d: d.archive.drafter if d.archive else None,
    ),
    Field(
        key="archive.copies",
        vi="so_luong_ban",
        nd30="IssuedAmount",
        longest=3,
        value=lambda d: d.archive.copies if d.archive else None,
    ),
)
"""The one table of names, in the order in which a card shows them. Of several signatories, the first."""


def card(document: Document, spelling: str) -> dict[str, Any]:
    """The main fields of `document` under the names of `spelling` (`vi` or `nd30`), and what is too long.

    Raises:
        ValueError: there is no such spelling.
    """
    if spelling not in ("vi", "nd30"):
        raise ValueError(f"there is no spelling {spelling!r}")
    nd30 = spelling == "nd30"
    names = [(field.nd30 if nd30 else field.vi, field) for field in FIELDS]
    found: dict[str, Any] = {name: field.value(document) for name, field in names if name}
    if nd30:
        found["IssuedDate"] = day(document.header.date)
        found["DueDate"] = _reversed(found["DueDate"])
        found["To"] = [{"OrganName": text} for text in found["To"]]
        found["SignerInfo"] = {name: found.pop(name) for name in ("Position", "FullName")}
    return found | {"diagnostics": too_long(document)}


def card_json(document: Document, spelling: str, *, indent: int | None = 2) -> str:
    """The card as JSON."""
    separators = (",", ":") if indent is None else (",", ": ")
    return json.dumps(card(document, spelling), ensure_ascii=False, indent=indent, separators=separators)


def too_long(document: Document) -> list[dict[str, str]]:
    """A diagnostic for each value that is longer than the decree allows."""
    found = []
    for field in FIELDS:
        value = field.value(document)
        size = max(map(len, value), default=0) if isinstance(value, list) else len(str(value or ""))
        if field.longest is not None and size > field.longest:
            message = f"{field.key} has {size} characters, the decree allows {field.longest}"
            found.append({"code": TOO_LONG, "severity": "warning", "message": message})
    return found


def _reversed(date: str | None) -> str | None:
    return "/".join(reversed(date.split("-"))) if date else None
