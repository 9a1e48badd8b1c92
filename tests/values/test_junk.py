"""Any text: no value raises, what is found stands in the text."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbpl_parser.values import authority, date, doc_type, issuing_body, key, mark, number, person, recipient

WORDS = """
Số: |SỐ |số |Luật số: |12|2020|/|-| – |.|…|QĐ|UBND|NĐ- CP|CV/TU|TT|nb|&|ngày |tháng |năm |Hà Nội|, |5|TM. |KT |Q. |T/M
CHỦ TỊCH|PHÓ |GIÁM ĐỐC |ỦY BAN NHÂN DÂN|SỞ NỘI|VỤ|BỘ |TỈNH X|Nguyễn |Văn |An|Đại tá |TS.|PGS.|H'|Lưu: |VT|(2b)|(để b/c)
(|)|;|:|QUYẾT ĐỊNH|LUẬT |MẬT|KHẨN|DỰ THẢO |\u0130|ß|ǆ|\u0300|\x00|\u00a0|Đ|ƯỜ|\u0020
"""
PIECES = WORDS.strip().replace("\n", "|").split("|")
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    st.lists(st.sampled_from(PIECES + list(string.ascii_letters)), max_size=12).map(" ".join),
)
PLAIN = {
    "number.match": number.match,
    "number.find_all": number.find_all,
    "date.match_place_date": date.match_place_date,
    "date.find_dates": date.find_dates,
    "date.parse_date": date.parse_date,
    "doc_type.from_title": doc_type.from_title,
    "mark.secrecy": mark.secrecy,
    "mark.urgency": mark.urgency,
    "mark.circulation": mark.circulation,
    "mark.draft": mark.draft,
    "issuing_body.is_body": issuing_body.is_body,
    "issuing_body.unit_level": issuing_body.unit_level,
    "authority.capacity": authority.capacity,
    "authority.is_post": authority.is_post,
    "person.is_person_name": person.is_person_name,
    "person.without_rank": person.without_rank,
    "recipient.split_purpose": recipient.split_purpose,
    "recipient.is_purpose": recipient.is_purpose,
    "recipient.archive": recipient.archive,
}


@pytest.mark.parametrize("name", PLAIN)
@given(text=TEXTS)
@settings(max_examples=60, deadline=None)
def test_no_value_raises(name: str, text: str) -> None:
    assert PLAIN[name](text) == PLAIN[name](text)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_keys_keep_the_length(text: str) -> None:
    assert len(key.match_key(text)) == len(text)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_numbers_stand_in_the_text(text: str) -> None:
    line = number.match(text)
    found = number.find_all(text) if line is None else (line, *number.find_all(text))
    for value in found:
        printed = "".join(text[value.start : value.end].split())
        assert printed.endswith(value.symbol or value.number or "")
        assert (value.number or "") in printed


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_places_and_dates_stand_in_the_text(text: str) -> None:
    found = date.match_place_date(text)
    if found is not None:
        assert (found.place is None) == (found.place_range is None)
        assert found.place_range is None or text[slice(*found.place_range)] == found.place
        assert 0 <= found.date_range[0] < found.date_range[1] <= len(text)
    for value in date.find_dates(text):
        assert str(value.year) in text[value.start : value.end]


@given(st.lists(TEXTS, max_size=6), st.lists(st.booleans(), max_size=6))
@settings(max_examples=100, deadline=None)
def test_bodies_take_every_line_but_rules(lines: list[str], bold: list[bool]) -> None:
    found = issuing_body.split(lines, bold)
    joined = " ".join(lines)
    for body in found:
        assert body.lines
        assert all(0 <= index < len(lines) for index in body.lines)
        assert all(word in joined for word in body.name.split())


@given(st.lists(TEXTS, max_size=4))
@settings(max_examples=60, deadline=None)
def test_the_own_post_is_of_the_lines(lines: list[str]) -> None:
    found = authority.own_position(lines)
    assert found is None or any(found in line for line in lines)


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_archive_entries_hold_their_parts(text: str) -> None:
    found = recipient.archive(text)
    if found is not None:
        assert found.text in text
        for part in (*found.units, found.copies, found.drafter):
            assert part is None or part in found.text


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_a_purpose_is_cut_from_its_entry(text: str) -> None:
    rest, purpose = recipient.split_purpose(text)
    assert text.startswith(rest)
    assert purpose is None or purpose in text[len(rest) :]
