"""Every piece of evidence has a case in which it is missing, and nothing is doubtful about a usual decision."""

from collections.abc import Iterator
from typing import Any

import pytest
from attrs import evolve, fields, has
from hypothesis import given, settings

from check.judged_letter import DECISION, ISSUER, SIGNATORY
from vbpl_parser.check import judge
from vbpl_parser.check.confidence import COMPONENTS, EVIDENCE, EVIDENCE_OF_ENTRIES, LEVELS
from vbpl_parser.check.evidence.case import Case
from vbpl_parser.check.evidence.expected import MISSING
from vbpl_parser.layout import Line, Part, PartKind, Zone, ZoneKind
from vbpl_parser.model import (
    Addressee,
    Annex,
    Archive,
    Citation,
    Component,
    Copy,
    DocType,
    Document,
    Header,
    IssueDate,
    LegalBasis,
    Number,
    Recipient,
    Signatory,
    Source,
    Span,
    Subject,
    Unit,
)
from writers.document_strategies import DOCUMENTS

LETTER = evolve(
    DECISION,
    doc_type=DocType(id="cong_van", name="Công văn", rule="symbol"),
    number=Number(number="45", symbol="STL-VP"),
    subject=Subject(text="tuần tra đê điều năm 2024", rule="V/v"),
    legal_bases=(),
)
PDF = Source(format="pdf", sha256="", bytes=1)
SCAN = Source(format="pdf", sha256="", bytes=1, text_layer="ocr")


def header(**changes: Any) -> Document:
    return evolve(DECISION, header=evolve(DECISION.header, **changes))


def date(day: int | None, month: int, year: int) -> Document:
    return header(date=IssueDate(day=day, month=month, year=year))


def number(number: str | None, symbol: str | None, year: str | None = None) -> Document:
    return evolve(DECISION, number=Number(number=number, symbol=symbol, year=year))


def subject(text: str) -> Document:
    return evolve(DECISION, subject=Subject(text=text, rule="under the type name"))


def articles(*labels: str, level: str = "article") -> Document:
    return evolve(DECISION, body=tuple(Unit(level=level, label=label, text="x") for label in labels))


# Evidence, a document in which it is missing.
DOUBTFUL: tuple[tuple[str, Document], ...] = (
    ("title_names_the_system", header(national_name=None)),
    ("type_has_two_witnesses", evolve(DECISION, doc_type=DocType(id="quyet_dinh", name="Quyết định", rule="symbol"))),
    ("type_has_two_witnesses", evolve(LETTER, addressees=(), subject=None)),
    ("type_agrees_with_the_symbol", number("45", "KH-STL")),
    (
        "bodies_of_a_joint_document",
        evolve(number("45", "STL"), header=evolve(DECISION.header, issuers=(ISSUER, ISSUER))),
    ),
    ("symbol_names_the_issuer", number("45", "QĐ-BYT")),
    ("place_is_a_name", header(place="Hải Dương 45")),
    ("place_is_a_name", header(place="V/v tuần tra đê điều Hải Dương")),
    ("place_is_known", header(place="Dương")),
    ("place_is_known", header(place="Hải Đương")),
    ("calendar_has_the_date", date(31, 2, 2024)),
    ("calendar_has_the_date", date(1, 2, 1824)),
    ("day_is_printed", evolve(date(None, 5, 2024), source=PDF)),
    ("blanks_go_together", date(None, 5, 2024)),
    ("blanks_go_together", number(None, "QĐ-STL")),
    ("years_agree", number("45", "QĐ-STL", "2023")),
    ("date_is_not_before_its_bases", date(2, 5, 2004)),
    ("number_is_a_number", number("l1", "QĐ-STL")),
    ("symbol_is_printed", number("45", None)),
    ("blanks_are_printed", evolve(number(None, "QĐ-STL"), source=PDF)),
    ("subject_is_a_sentence", subject("HỖ TRỢ GẠO DỊP TẾT ------------ GIÁM ĐỐC SỞ")),
    ("subject_is_a_sentence", subject("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH")),
    ("subject_is_a_sentence", subject("Căn cứ Luật Đê điều ngày 29 tháng 11 năm 2006")),
    ("subject_is_a_sentence", subject("Về việc CHủ TịCH và CHíNH Phủ")),
    ("subject_has_usual_length", subject("tuần tra")),
    ("subject_has_usual_length", subject("tuần tra đê điều " * 40)),
    ("subject_is_whole", subject("Về việc tuần tra đê điều của")),
    ("subject_is_whole", subject("Về việc tuần tra đê điều (đợt 1")),
    ("subject_is_labelled", evolve(LETTER, subject=Subject(text="tuần tra đê điều", rule="under the type name"))),
    ("bases_stand_in_their_kind", evolve(LETTER, legal_bases=DECISION.legal_bases)),
    ("bases_begin_with_a_law", evolve(DECISION, legal_bases=(LegalBasis(text="Theo đề nghị của Chánh Văn phòng"),))),
    (
        "bases_are_whole",
        evolve(DECISION, body=(Unit(level="paragraph", text="Căn cứ Luật Thủy lợi năm 2017;"), *DECISION.body)),
    ),
    ("numberings_begin", articles("Điều 2", "Điều 3")),
    ("numberings_begin", articles("II", "III", level="roman")),
    ("numberings_go_on", articles("Điều 1", "Điều 3")),
    ("numberings_go_on", articles("a", "b", "b", level="point")),
    ("labels_are_usual", articles("1", "02", level="item")),
    ("list_ends_with_the_archive", evolve(DECISION, archive=None)),
    ("signers_are_few", evolve(DECISION, signatories=(SIGNATORY, SIGNATORY))),
)

# The same for entries: evidence, an entry.
DOUBTFUL_ENTRIES: tuple[tuple[str, Component], ...] = (
    ("issuer_is_a_name", evolve(ISSUER, name="-HD/STL")),
    ("issuer_is_a_name", evolve(ISSUER, parents=("UBND TỈNH HẢI DƯƠNG Số: 45/QĐ-UBND",))),
    ("issuer_is_known", evolve(ISSUER, name="TUẦN TRA ĐÊ ĐIỀU")),
    ("issuer_is_whole", evolve(ISSUER, name="ỦY BAN NHÂN DÂN", parents=())),
    ("issuer_has_its_accents", evolve(ISSUER, name="ỦY BAN NHÂN ĐÂN TỈNH HẢI DƯƠNG", parents=())),
    ("issuer_has_its_accents", evolve(ISSUER, parents=("UBND TỈNH HÁI DƯƠNG",))),
    ("addressee_is_a_body", Addressee(text="..............................")),
    ("addressee_is_a_body", Addressee(text="Độc lập - Tự do - Hạnh phúc")),
    ("addressee_is_a_body", Addressee(text="Hà Nội, ngày 13 tháng 07 năm 2010")),
    ("basis_is_one_clause", LegalBasis(text="Căn cứ Luật Đê điều năm 2006; căn cứ Nghị quyết số 12/NQ-HĐND")),
    ("basis_is_whole", LegalBasis(text="Theo đề nghị của Trưởng phòng Kế hoạch, QUY ĐỊNH")),
    ("basis_is_whole", LegalBasis(text="Theo đề nghị của Trưởng phòng Kế hoạch và")),
    ("recipient_is_one_entry", Recipient(text="Như trên; UBND tỉnh", raw="- Như trên;\nUBND tỉnh;")),
    ("recipient_is_one_entry", Recipient(text="Văn phòng Tỉnh ủy; Nguyễn Văn Tám")),
    ("recipient_is_one_entry", Recipient(text="Như trên; Ỏ")),
    ("recipient_is_a_body", Recipient(text="KT. GIÁM ĐỐC")),
    ("recipient_is_a_body", Recipient(text="thực hiện")),
    ("recipient_is_a_body", Recipient(text="Nguyễn Văn Tám")),
    ("archive_is_short", Archive(text="VT, KH. " + "Sở Thủy lợi báo cáo Ủy ban nhân dân tỉnh xem xét " * 2)),
    ("archive_is_short", Archive(text="VT, ợ thông tin điện tử")),
    ("archive_is_short", Archive(text="VT, KTTHhs. guyền Phước Bình")),
    ("archive_names_a_store", Archive(text="Ban TĐKT")),
    ("signer_has_lines", Signatory(name="Nguyễn Văn Tám")),
    ("lines_are_posts", evolve(SIGNATORY, lines=("Nơi nhận",))),
    ("deputy_signs_for_a_head", evolve(SIGNATORY, lines=("PHÓ GIÁM ĐỐC",))),
    ("deputy_signs_for_a_head", evolve(SIGNATORY, lines=("KT. GIÁM ĐỐC",))),
    ("deputy_signs_for_a_head", evolve(SIGNATORY, lines=("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))),
    ("posts_have_their_accents", evolve(SIGNATORY, lines=("KT. CHÚ TỊCH", "PHÓ CHỦ TỊCH"))),
    ("posts_have_their_accents", evolve(SIGNATORY, lines=("TỐNG CỤC TRƯỞNG",))),
    ("name_begins_with_a_family_name", evolve(SIGNATORY, name="Hã Thị Tám")),
    ("name_is_a_name", evolve(SIGNATORY, name=None)),
    ("name_is_a_name", evolve(SIGNATORY, name="Tám tuần tra")),
    ("title_is_a_title", Annex(label="Phụ lục I")),
    ("title_is_a_title", Annex(label="Phụ lục I", title="DANH MỤC ......................")),
    ("copy_is_whole", Copy(form="SAO Y")),
    ("citation_is_whole", Citation(text="Công văn số 12/STL-VP", number="12/STL-VP")),
)

# Component, a document in which it is missing.
LACKING: tuple[tuple[str, Document], ...] = (
    ("system", evolve(DECISION, system="other")),
    ("doc_type", evolve(DECISION, doc_type=None)),
    ("issuers", header(issuers=())),
    ("place", header(place=None)),
    ("date", header(date=None)),
    ("number", evolve(DECISION, number=None)),
    ("subject", evolve(DECISION, subject=None)),
    ("addressees", evolve(LETTER, addressees=())),
    ("legal_bases", evolve(DECISION, legal_bases=())),
    ("body", evolve(DECISION, body=())),
    ("recipients", evolve(DECISION, recipients=())),
    ("archive", evolve(DECISION, archive=None)),
    ("signatories", evolve(DECISION, signatories=())),
)

BY_NAME = {holds.__name__: holds for _, holds, _ in EVIDENCE} | {
    holds.__name__: holds for _, holds, _ in EVIDENCE_OF_ENTRIES
}
IN_LINES = {"subject_ends_where_it_ends"}


def components(value: Any) -> Iterator[Component]:
    """Every component at any depth."""
    if isinstance(value, Component):
        yield value
    if isinstance(value, tuple):
        for each in value:
            yield from components(each)
    elif has(type(value)):
        for field in fields(type(value)):
            yield from components(getattr(value, field.name))


@pytest.mark.parametrize("document", [DECISION, LETTER], ids=["decision", "letter"])
def test_nothing_is_doubtful(document: Document) -> None:
    judged = judge(document)
    assert judged.needs_review == ()
    assert [c for name, of in COMPONENTS.items() for c in of(judged) if c.confidence != "high"] == []


@pytest.mark.parametrize(("name", "document"), DOUBTFUL)
def test_evidence_is_missed(name: str, document: Document) -> None:
    assert not BY_NAME[name](Case.of(document))
    component = {of for of, holds, _ in EVIDENCE if holds.__name__ == name}
    assert component & set(judge(document).needs_review)


@pytest.mark.parametrize(("name", "entry"), DOUBTFUL_ENTRIES)
def test_evidence_of_an_entry_is_missed(name: str, entry: Component) -> None:
    assert not BY_NAME[name](entry)


@pytest.mark.parametrize(("name", "document"), LACKING)
def test_what_is_missing_needs_review(name: str, document: Document) -> None:
    assert name in judge(document).needs_review


def test_every_row_has_its_case() -> None:
    assert set(BY_NAME) == {name for name, _ in (*DOUBTFUL, *DOUBTFUL_ENTRIES)} | IN_LINES
    assert {name for name, _ in MISSING} == {name for name, _ in LACKING}
    assert {name for name, _, _ in (*EVIDENCE, *EVIDENCE_OF_ENTRIES)} <= set(COMPONENTS)
    assert all(at in LEVELS[1:] for _, _, at in (*EVIDENCE, *EVIDENCE_OF_ENTRIES))
    assert all(holds.__doc__ for holds in BY_NAME.values())


@pytest.mark.parametrize(
    "place", ["Hải Dương", "Thành phố Hồ Chí Minh", "TP. Hồ Chí Minh", "Hà Nội", "Gia Lộc", "Tỉnh Hải Dương"]
)
def test_usual_places(place: str) -> None:
    issuers = (evolve(ISSUER, parents=("ỦY BAN NHÂN DÂN HUYỆN GIA LỘC",)),)
    assert "place" not in judge(header(place=place, issuers=issuers)).needs_review


@pytest.mark.parametrize(
    "text", ["VT, KH", "CAT, SGDĐT", "VT, hồ sơ", "VT, các Vụ: KTN, TH", "VT, P.KTTH 31", "Văn thư, QHQT (3b). XH. 35"]
)
def test_usual_archive_entries(text: str) -> None:
    assert "archive" not in judge(evolve(DECISION, archive=Archive(text=text))).needs_review


def test_a_long_list_of_ocr_is_never_high() -> None:
    line = Line.of("- Như Điều 2;", page=1, number=9, confidence=0.99)
    recipients = (Recipient(text="Như Điều 2", spans=(Span(1, 9, 2, 12),)),)
    judged = judge(evolve(DECISION, recipients=recipients), parts((ZoneKind.RECIPIENTS, line)))
    assert judged.recipients[0].confidence == "medium"
    assert judged.archive is not None
    assert judged.archive.confidence == "high"


def test_an_entry_is_never_surer_than_its_list() -> None:
    recipients = (Recipient(text="Như trên"), Recipient(text="thực hiện"))
    assert [r.confidence for r in judge(evolve(DECISION, recipients=recipients)).recipients] == ["high", "medium"]
    listed = judge(evolve(DECISION, recipients=recipients, archive=None)).recipients
    assert [recipient.confidence for recipient in listed] == ["medium", "medium"]


def test_the_header_is_as_sure_as_its_words() -> None:
    judged = judge(header(place="Dương"))
    assert (judged.header.confidence, judged.needs_review) == ("medium", ("place",))


def test_a_decision_of_1945_has_no_subject() -> None:
    old = evolve(DECISION, doc_type=DocType(id="sac_lenh", name="Sắc lệnh", rule="printed type name"), subject=None)
    assert "subject" not in judge(old).needs_review


def test_a_letter_of_the_party_prints_no_label_before_its_subject() -> None:
    unlabelled = evolve(LETTER, subject=Subject(text="chuẩn bị đại hội chi bộ", rule="under the type name"))
    assert "subject" in judge(unlabelled).needs_review
    assert "subject" not in judge(evolve(unlabelled, system="party")).needs_review


def test_a_copy_of_a_database_prints_no_title_and_place() -> None:
    issuers = (evolve(ISSUER, rule="caption"),)
    judged = judge(header(issuers=issuers, national_name=None, place=None))
    assert not {"system", "place"} & set(judged.needs_review)


@pytest.mark.parametrize(
    ("labels", "level"),
    [
        (("Điều 1", "Điều 2", "Điều 3"), "article"),
        (("a", "b", "c", "d", "đ", "e"), "point"),
        (("I", "II", "III", "IV"), "roman"),
        (("Chương I", "Chương II"), "chapter"),
        (("1", "2"), "item"),
        (("Điều thứ nhất", "Điều thứ hai"), "article"),
        (("-", "-"), "bullet"),
    ],
)
def test_usual_numberings(labels: tuple[str, ...], level: str) -> None:
    assert "body" not in judge(articles(*labels, level=level)).needs_review


def test_articles_are_counted_through_the_chapters() -> None:
    chapters = tuple(
        Unit(level="chapter", label=f"Chương {label}", children=articles(*inside).body)
        for label, inside in (("I", ("Điều 1", "Điều 2")), ("II", ("Điều 3", "Điều 4")))
    )
    assert "body" not in judge(evolve(DECISION, body=chapters)).needs_review
    assert "body" in judge(evolve(DECISION, body=(chapters[0], articles("Điều 5").body[0]))).needs_review


def parts(*rows: tuple[ZoneKind, Line]) -> tuple[Part, ...]:
    return (Part(PartKind.MAIN, tuple(Zone(kind, "test", (line,)) for kind, line in rows)),)


@pytest.mark.parametrize(
    ("zone", "text", "starts_paragraph", "ends"),
    [
        (ZoneKind.LEGAL_BASES, "GIÁM ĐỐC SỞ THỦY LỢI", True, True),
        (ZoneKind.LEGAL_BASES, "Căn cứ Luật Đê điều", True, True),
        (ZoneKind.LEGAL_BASES, "KHÓ KHĂN VỀ ĐỜI SỐNG", True, False),
        (ZoneKind.UNKNOWN, "CNTT năm học 2016", True, False),
        (ZoneKind.BODY, "Thực hiện kế hoạch", True, True),
        (ZoneKind.BODY, "và đê kè", False, False),
    ],
)
def test_the_line_below_the_subject(zone: ZoneKind, text: str, starts_paragraph: bool, ends: bool) -> None:
    below = Line.of(text, page=1, number=7, starts_paragraph=starts_paragraph)
    judged = judge(DECISION, parts((zone, below)))
    assert ("subject" not in judged.needs_review) is ends


@pytest.mark.parametrize(("confidence", "level"), [(0.97, "high"), (0.8, "medium"), (0.3, "low"), (None, "low")])
def test_what_was_read_by_ocr(confidence: float | None, level: str) -> None:
    line = Line.of("Số: 45/QĐ-STL", page=1, number=3, confidence=confidence)
    judged = judge(evolve(DECISION, source=SCAN), parts((ZoneKind.NUMBER, line)))
    assert judged.number is not None
    assert judged.number.confidence == level
    assert ("number" in judged.needs_review) is (level != "high")


@given(DOCUMENTS)
@settings(max_examples=60, deadline=None)
def test_any_document_is_judged(document: Document) -> None:
    judged = judge(document)
    assert set(judged.needs_review) <= set(COMPONENTS)
    assert judge(judged) == judged
    levels = {c.confidence for of in COMPONENTS.values() for c in of(judged)}
    assert levels <= set(LEVELS)


def test_only_confidence_is_changed() -> None:
    judged = judge(DECISION)
    assert evolve(judged, needs_review=()).to_dict(spans=False) == DECISION.to_dict(spans=False)
    assert isinstance(judged.header, Header)
    assert all(c.spans == () or isinstance(c.spans[0], Span) for c in components(judged))


def test_every_component_of_a_document_is_judged() -> None:
    judged = {field.name for field in fields(Document)} & set(COMPONENTS)
    plain = {"schema", "source", "header", "signatures", "needs_review", "diagnostics"}
    assert {field.name for field in fields(Document)} - judged - plain == {"tasks"}
    assert set(COMPONENTS) - judged == {"issuers", "place", "date", "marks"}
