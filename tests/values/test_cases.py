"""Every value against its case file."""

from collections.abc import Iterator

import pytest

from value_cases import blocks, table
from vbpl_parser.values import authority, date, doc_type, issuing_body, mark, number, person, recipient


def _several(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|")] if cell else []


@pytest.mark.parametrize(("text", "digits", "year", "symbol", "form"), table("number"))
def test_number_line(text: str, digits: str, year: str, symbol: str, form: str) -> None:
    found = number.match(text)
    if form == "none":
        assert found is None
        return
    assert found is not None
    assert (found.number, found.year, found.symbol) == (digits or None, year or None, symbol or None)
    assert found.form == form
    assert 0 < found.start <= found.end <= len(text)
    assert text[found.start : found.end].replace(" ", "").endswith(symbol)


@pytest.mark.parametrize("text", [row[0] for row in table("number") if row[4] != "none"])
def test_number_formats_and_parses_back(text: str) -> None:
    found = number.match(text)
    assert found is not None
    again = number.match("Số: " + number.format(found))
    assert again is not None
    assert (again.number, again.year, again.symbol) == (found.number, found.year, found.symbol)
    assert number.format(again) == number.format(found)


@pytest.mark.parametrize(("text", "numbers"), table("citation"))
def test_numbers_in_prose(text: str, numbers: str) -> None:
    found = number.find_all(text)
    assert [number.format(value) for value in found] == _several(numbers)
    assert ["".join(text[value.start : value.end].split()) for value in found] == _several(numbers)


@pytest.mark.parametrize(("text", "place", "day", "month", "year"), table("place_date"))
def test_place_and_date(text: str, place: str, day: str, month: str, year: str) -> None:
    found = date.match_place_date(text)
    assert found is not None
    assert (found.place or "", str(found.day or ""), str(found.month or ""), str(found.year or "")) == (
        place,
        day,
        month,
        year,
    )
    if found.place_range is not None:
        assert text[slice(*found.place_range)] == place
    assert text[slice(*found.date_range)].lower().startswith(("ng", "tháng"))
    if found.day and found.month and found.year:
        again = date.match_place_date(f"{found.place or ''}, {date.format_date(found)}")
        assert again is not None
        assert (again.place, again.day, again.month, again.year) == (found.place, found.day, found.month, found.year)


@pytest.mark.parametrize("text", [row[0] for row in table("no_place_date")])
def test_no_place_and_date(text: str) -> None:
    assert date.match_place_date(text) is None


@pytest.mark.parametrize(("text", "dates"), table("date"))
def test_dates_in_prose(text: str, dates: str) -> None:
    found = date.find_dates(text)
    assert [
        f"{value.year}-{value.month:02d}" + (f"-{value.day:02d}" if value.day else "") for value in found
    ] == _several(dates)
    assert date.parse_date(text) == (found[0] if found else None)


@pytest.mark.parametrize(("text", "slug", "rest"), table("title"))
def test_type_from_title(text: str, slug: str, rest: str) -> None:
    found = doc_type.from_title(text)
    if slug == "none":
        assert found is None
        return
    assert found is not None
    assert (found.id, found.rest) == (slug, rest)
    assert text[found.end :].strip() == rest


@pytest.mark.parametrize(("symbol", "system", "slug"), table("symbol"))
def test_type_from_symbol(symbol: str, system: str, slug: str) -> None:
    found = doc_type.from_symbol(symbol, system)
    assert (found.id if found else "") == slug


MARKS = {
    "secrecy": mark.secrecy,
    "urgency": mark.urgency,
    "circulation": mark.circulation,
    "draft": mark.draft,
}


@pytest.mark.parametrize(("text", "kind", "printed"), table("mark"))
def test_marks(text: str, kind: str, printed: str) -> None:
    found = {name: value for name, read in MARKS.items() if (value := read(text)) is not None}
    assert found == ({} if kind == "none" else {kind: printed})


@pytest.mark.parametrize("block", blocks("issuing_body"))
def test_issuing_bodies(block: tuple[str, ...]) -> None:
    lines = [line for line in block if not line.startswith("=>")]
    expected = [line.removeprefix("=>").strip() for line in block if line.startswith("=>")]
    bold = [line.startswith("*") and line != "*" for line in lines]
    printed = [line[1:] if isbold else line for line, isbold in zip(lines, bold, strict=True)]
    found = issuing_body.split(printed, bold)
    assert [" > ".join((*body.parents, body.name)) for body in found] == expected
    for body in found:
        joined = " ".join(printed[index] for index in body.lines)
        assert body.name in joined
        assert len(body.parents) == len(body.parent_lines)
        for parent, where in zip(body.parents, body.parent_lines, strict=True):
            assert parent in " ".join(printed[index] for index in where)


def broken(chain: list[str]) -> Iterator[tuple[list[str], list[bool]]]:
    """The lines of a header when one name after the other is broken at each of its words, and whether they are bold."""
    for which, name in enumerate(chain):
        parts = name.split()
        for at in range(len(parts)):
            cut = [" ".join(parts[:at]), " ".join(parts[at:])] if at else [name]
            printed = [cut if index == which else [other] for index, other in enumerate(chain)]
            yield (
                [line for lines in printed for line in lines],
                [index == len(chain) - 1 for index, lines in enumerate(printed) for _ in lines],
            )


@pytest.mark.parametrize("chain", [row[0] for row in table("body_chain")])
def test_names_broken_at_any_word(chain: str) -> None:
    for lines, bold in broken(chain.split(" > ")):
        assert [" > ".join((*body.parents, body.name)) for body in issuing_body.split(lines, bold)] == [chain], lines


@pytest.mark.parametrize(("text", "body"), table("is_body"))
def test_names_of_bodies(text: str, body: str) -> None:
    assert issuing_body.is_body(text) == (body == "yes")


@pytest.mark.parametrize(("text", "code", "rest"), table("capacity"))
def test_capacity(text: str, code: str, rest: str) -> None:
    assert authority.capacity(text) == (None if code == "none" else (code, rest))


@pytest.mark.parametrize(("text", "post"), table("post"))
def test_posts(text: str, post: str) -> None:
    assert authority.is_post(text) == (post == "yes")


@pytest.mark.parametrize(("lines", "position"), table("own_position"))
def test_own_position(lines: str, position: str) -> None:
    assert authority.own_position(_several(lines)) == (position or None)


@pytest.mark.parametrize(("text", "named"), table("person"))
def test_names_of_persons(text: str, named: str) -> None:
    assert person.is_person_name(text) == (named == "yes")


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Lam Giang", True),
        ("Lam", False),
        ("LAM GIANG", False),
        ("Lam giang", False),
        ("Công An", False),
        ("Hà Nội", False),
    ],
)
def test_names_of_two_syllables(text: str, may: bool) -> None:
    assert person.may_be_name(text) == may


@pytest.mark.parametrize(("entry", "text", "purpose"), table("purpose"))
def test_purposes(entry: str, text: str, purpose: str) -> None:
    found = recipient.split_purpose(entry)
    assert found == (text, purpose or None)
    assert recipient.split_purpose(recipient.format_purpose(*found)) == found


@pytest.mark.parametrize(("entry", "text", "units", "copies", "drafter"), table("archive"))
def test_archive_entries(entry: str, text: str, units: str, copies: str, drafter: str) -> None:
    found = recipient.archive(entry)
    if not text:
        assert found is None
        return
    assert found is not None
    assert found.text == text
    assert list(found.units) == _several(units)
    assert (found.copies or "", found.drafter or "") == (copies, drafter)
    assert recipient.archive(recipient.format_archive(found)) == found
