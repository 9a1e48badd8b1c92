"""Tiêu đề cơ sở dữ liệu (caption of database copies): body, number and date in one heading instead of a letterhead.

Databases of law and the Official Gazette's annual volumes print "THÔNG TƯ / CỦA BỘ X SỐ 01/2010/TT-BX NGÀY 04 THÁNG 01
NĂM 2010 / HƯỚNG DẪN …" (seen in real files of 1945 to 2010).
"""

import re

from attrs import frozen

from vbpl_parser.text import plain_punctuation
from vbpl_parser.values import date
from vbpl_parser.values import number as number_value

__all__ = ["Caption", "match", "names_type"]

CAPTION = re.compile(
    r"(?:(?P<type>[^\d,;:.]{3,40}? )?CỦA (?P<body>[^\d;:]{3,150}?),? )?"
    r"(?P<number>SỐ ?:? ?\S{1,40}(?: [A-ZĐ/-]{1,12})?),? (?P<date>NGÀY .{5,40})$",
    re.IGNORECASE,
)
FOLLOWED = re.compile(
    r"(?P<caption>.{10,200}?NGÀY \d{1,2} ?(?:THÁNG|[-/.]) ?\d{1,2} ?(?:NĂM|[-/.]) ?\d{4}),? (?P<rest>.{8,})$"
)
"""The subject on the line of the caption, in capitals like it ("… NĂM 1950 ĐẶT NGÀY LỄ MỚI")."""


@frozen(kw_only=True)
class Caption:
    """Ranges of the parts in the text; None for what the caption leaves out. `rest` is a subject behind the date."""

    type: tuple[int, int] | None
    body: tuple[int, int] | None
    number: tuple[int, int]
    date: tuple[int, int]
    rest: tuple[int, int] | None = None


def match(text: str) -> Caption | None:
    """The caption that fills `text`.

    >>> found = match("CỦA BỘ Y TẾ SỐ 07/2009/TT-BYT NGÀY 26 THÁNG 5 NĂM 2009")
    >>> "CỦA BỘ Y TẾ SỐ 07/2009/TT-BYT NGÀY 26 THÁNG 5 NĂM 2009"[slice(*found.body)]
    'BỘ Y TẾ'
    >>> match("CỦA BỘ Y TẾ NĂM 2009")
    """
    if not 10 <= len(text) <= 400:
        return None
    plain = plain_punctuation(text)
    followed = FOLLOWED.match(plain) if plain.isupper() else None
    found = CAPTION.match(followed["caption"] if followed else plain[:251])
    if found is None or date.match_place_date(found["date"]) is None or number_value.match(found["number"]) is None:
        return None
    return Caption(
        type=found.span("type") if found["type"] else None,
        body=found.span("body") if found["body"] else None,
        number=found.span("number"),
        date=found.span("date"),
        rest=followed.span("rest") if followed else None,
    )


def names_type(text: str) -> bool:
    """Whether the caption opens with the type itself ("THÔNG TƯ CỦA BỘ Y TẾ SỐ …")."""
    found = match(text)
    return found is not None and found.type is not None
