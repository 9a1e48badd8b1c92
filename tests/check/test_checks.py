"""Each check says its code for a document that lacks the thing, and is silent for one that has it."""

from typing import Any

import pytest
from attrs import evolve

from vbpl_parser.check import check
from vbpl_parser.codes import CODES
from vbpl_parser.model import (
    Addressee,
    Archive,
    DocType,
    Document,
    Header,
    IssueDate,
    Issuer,
    Number,
    Recipient,
    Signatory,
    Source,
    Subject,
    Unit,
)

SIGNER = Signatory(lines=("CHỦ TỊCH",), position="CHỦ TỊCH", name="Đinh Thị Xuân")
LETTER = Document(
    source=Source(format="text", sha256="", bytes=0),
    system="state",
    doc_type=DocType(id="cong_van", name="Công văn", abbreviation=None),
    header=Header(issuers=(Issuer(name="SỞ NỘI VỤ"),), place="Lạc Giang", date=IssueDate(year=2024, month=3, day=5)),
    number=Number(number="12", symbol="SNV-VP"),
    subject=Subject(text="báo cáo công tác"),
    addressees=(Addressee(text="Ủy ban nhân dân tỉnh"),),
    body=(Unit(level="paragraph", text="Sở báo cáo."),),
    recipients=(Recipient(text="Như trên"),),
    archive=Archive(text="VT"),
    signatories=(SIGNER,),
)


def codes(document: Document) -> set[str]:
    return {diagnostic.code for diagnostic in check(document)}


def of_type(slug: str, abbreviation: str | None = None) -> DocType:
    return DocType(id=slug, name=slug, abbreviation=abbreviation)


def numbered(*labels: str) -> tuple[Unit, ...]:
    return tuple(Unit(level="article", label=label, text="Nội dung.") for label in labels)


WITH = (
    ("VB101", {"number": None}),
    ("VB102", {"number": Number(number=None, symbol="SNV-VP")}),
    ("VB103", {"header": evolve(LETTER.header, date=None)}),
    ("VB104", {"header": evolve(LETTER.header, date=IssueDate(year=2024, month=3, day=None))}),
    ("VB105", {"header": evolve(LETTER.header, issuers=())}),
    ("VB106", {"subject": None}),
    ("VB107", {"addressees": ()}),
    ("VB108", {"body": ()}),
    ("VB109", {"recipients": (), "archive": None}),
    ("VB110", {"signatories": ()}),
    ("VB111", {"doc_type": None}),
    ("VB201", {"body": numbered("Điều 1", "Điều 3")}),
    ("VB202", {"doc_type": of_type("ke_hoach", "KH"), "number": Number(number="12", symbol="QĐ-SNV")}),
    ("VB204", {"signatories": (SIGNER, evolve(SIGNER, name=None))}),
)

WITHOUT = (
    ("VB103", {"doc_type": of_type("bien_ban", "BB"), "header": evolve(LETTER.header, date=None)}),
    ("VB106", {"doc_type": of_type("giay_gioi_thieu", "GGT"), "subject": None}),
    ("VB107", {"doc_type": of_type("quyet_dinh", "QĐ"), "addressees": ()}),
    ("VB109", {"recipients": ()}),
    ("VB201", {"body": numbered("Điều 1", "Điều 2", "Điều 3")}),
    ("VB201", {"body": numbered("Điều 12", "Điều 12a", "Điều 13")}),
    ("VB202", {"doc_type": of_type("ke_hoach", "KH"), "number": Number(number="12", symbol="KH-SNV")}),
    (
        "VB202",
        {"system": "party", "doc_type": of_type("quy_dinh", "QyĐ"), "number": Number(number="5", symbol="QĐ/TW")},
    ),
)


def test_a_whole_letter_has_nothing_to_say() -> None:
    assert codes(LETTER) == set()


@pytest.mark.parametrize(("code", "change"), WITH, ids=[code for code, _ in WITH])
def test_what_is_missing_or_doubtful_is_said(code: str, change: dict[str, Any]) -> None:
    assert codes(evolve(LETTER, **change)) == {code}


@pytest.mark.parametrize(("code", "change"), WITHOUT, ids=[f"{code}-{at}" for at, (code, _) in enumerate(WITHOUT)])
def test_what_the_kind_does_not_ask_for_is_not_said(code: str, change: dict[str, Any]) -> None:
    assert code not in codes(evolve(LETTER, **change))


def test_a_diagnostic_has_the_words_of_its_code() -> None:
    found = check(evolve(LETTER, number=None))[0]
    assert (found.severity, found.message) == (CODES["VB101"].severity, CODES["VB101"].message)
