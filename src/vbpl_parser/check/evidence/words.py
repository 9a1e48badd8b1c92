"""Evidence for values that are words: subject, addressees, legal bases, recipients, archive, annexes, citations."""

import re
from itertools import pairwise, takewhile

from vbpl_parser.check.evidence.case import Case
from vbpl_parser.layout import ZoneKind
from vbpl_parser.model import Addressee, Annex, Archive, Citation, Copy, LegalBasis, Recipient
from vbpl_parser.values import authority, issuing_body, person

__all__ = [
    "addressee_is_a_body",
    "archive_is_short",
    "archive_names_a_store",
    "bases_are_whole",
    "bases_begin_with_a_law",
    "bases_stand_in_their_kind",
    "basis_is_one_clause",
    "basis_is_whole",
    "citation_is_whole",
    "copy_is_whole",
    "list_ends_with_the_archive",
    "recipient_is_a_body",
    "recipient_is_one_entry",
    "subject_ends_where_it_ends",
    "subject_has_usual_length",
    "subject_is_a_sentence",
    "subject_is_labelled",
    "subject_is_whole",
    "title_is_a_title",
]

RULE = re.compile(r"[-–—_=*.…]{4,}")
NOT_A_SUBJECT = re.compile(
    r"(?:căn cứ|kính gửi|theo đề nghị|nơi nhận|số ?:|quyết định ?:|của (?:thủ tướng|bộ|chính phủ))"
)
DANGLING = re.compile(r"(?:[,(:/&-]|\b(?:và|của|cho|về|các|những|với|trong|để|là|tnhh))$", re.IGNORECASE)
"""The end of a phrase that is cut; "trên", "theo", "số", "năm" and the like also end whole ones (nêu trên, dân số)."""
JUNK = re.compile(r"[|~<>{}\\`^@¬¦§«»=]|\.{4,}|_{2,}|…{2,}")
BASE = re.compile(r"(?:căn cứ|xét đề nghị|theo đề nghị) ", re.IGNORECASE)
PROPOSAL = re.compile(r"(?:xét|theo) đề nghị ", re.IGNORECASE)
NEXT_BASIS = re.compile(r"[;.] (?:căn cứ|xét|theo đề nghị|chiểu) ", re.IGNORECASE)
NOT_AN_ADDRESSEE = re.compile(
    r"(?:độc lập|cộng h[oò][aà]|kính gửi|căn cứ|thực hiện|ngày \d|số ?:)|.*ngày \d+ tháng", re.IGNORECASE
)
SENTENCE = re.compile(r"[.!?] [^\W\d_a-zà-ỹ]\w+ \w+ \w+")
CODE = re.compile(r"[A-ZĐƯ]{2,8}")
SEPARATOR = re.compile(r"[,;] |\. (?=\w{3})")
KEPT = ("các", "hồ sơ", "văn", "đơn vị", "phòng", "bộ phận", "cơ quan")
"""Words in small letters that name a place which keeps documents."""
STORE = re.compile(r"(?:VT|VP|TH|HC|HS|VTLT|NC|TCHC|VPTU|VPĐU|VPUB|[Vv]ăn thư|[Vv]ăn phòng|[Hh]ồ sơ)(?!\w)|V[TP]")


def subject_has_usual_length(case: Case) -> bool:
    """The subject is longer than two words (the name of a law may be shorter) and shorter than 450 characters."""
    text, kind = _subject(case), case.document.doc_type
    return len(text) < 450 and (len(text.split()) > 2 or (kind is not None and kind.id in ("luat", "phap_lenh")))


def subject_is_a_sentence(case: Case) -> bool:
    """The subject is no rule, label, post or body."""
    text = _subject(case)
    if RULE.search(text) or JUNK.search(text) or NOT_A_SUBJECT.match(text.lower()) or _mixed_case(text) > 1:
        return False
    return not authority.is_post(text) and not (issuing_body.is_body(text) and len(text.split()) < 8)


def subject_is_whole(case: Case) -> bool:
    """The subject does not end in the middle of a phrase, and its brackets are closed."""
    text = _subject(case)
    return DANGLING.search(text) is None and _balanced(text)


def subject_is_labelled(case: Case) -> bool:
    """A letter of the state says V/v before its subject (one of the Party need not, HD 36-HD/VPTW)."""
    kind, subject = case.document.doc_type, case.document.subject
    if kind is None or kind.id != "cong_van" or case.document.system != "state":
        return True
    return subject is None or subject.rule == "V/v"


def subject_ends_where_it_ends(case: Case) -> bool:
    """The line below the subject has a zone of its own, opens a paragraph, and is no heading that is left over."""
    spans = case.document.subject.spans if case.document.subject else ()
    line = case.lines.get(max((span.line for span in spans), default=0) + 1)
    if line is None:
        return True
    zone = case.zones[line.number]
    if zone is ZoneKind.LEGAL_BASES and line.normalized.isupper():
        return authority.is_post(line.normalized) or issuing_body.is_body(line.normalized)
    return zone is not ZoneKind.UNKNOWN and (zone is not ZoneKind.BODY or line.starts_paragraph)


def addressee_is_a_body(entry: Addressee) -> bool:
    """The addressee is no label, title, date or sentence, and not longer than 250 characters."""
    text = entry.text
    if len(text) > 250 or JUNK.search(text) or NOT_AN_ADDRESSEE.match(text) or SENTENCE.search(text):
        return False
    return _balanced(text) and any(map(str.isalpha, text[:2])) and not text.endswith(":")


def basis_is_one_clause(entry: LegalBasis) -> bool:
    """No second basis opens inside the clause."""
    return NEXT_BASIS.search(entry.text, 8) is None


def basis_is_whole(entry: LegalBasis) -> bool:
    """The clause does not end in the middle of a phrase or with words of another line, and its brackets are closed."""
    text = entry.text
    if len(text) <= 15 or JUNK.search(text) or _ends_in_capitals(text):
        return False
    return _balanced(text) and DANGLING.search(text) is None


def bases_stand_in_their_kind(case: Case) -> bool:
    """The document is not a letter, whose "Căn cứ …" is prose."""
    kind = case.document.doc_type
    return kind is None or kind.id != "cong_van"


def bases_begin_with_a_law(case: Case) -> bool:
    """The first clause is no proposal ("Theo đề nghị …"), which stands last in its block."""
    bases = case.document.legal_bases
    return not bases or not PROPOSAL.match(bases[0].text)


def bases_are_whole(case: Case) -> bool:
    """No clause of the block is left over at the head of the body."""
    opening = takewhile(lambda unit: unit.level == "paragraph", case.document.body)
    return not any(BASE.match(unit.text or "") for unit in opening)


def recipient_is_one_entry(entry: Recipient) -> bool:
    """No second entry from a line below, no name of the signer and no rule stands inside it."""
    pieces = [piece.strip() for piece in entry.text.split(";")]
    if ";\n" in entry.raw.rstrip() or RULE.search(entry.text):
        return False
    return not any(len(piece) < 4 or person.is_person_name(piece) for piece in pieces[1:])


def recipient_is_a_body(entry: Recipient) -> bool:
    """The entry begins with a capital, is no post in capitals and no name, and not longer than 220 characters."""
    text = entry.text
    if len(text) > 220 or JUNK.search(text) or not (text[:1].isupper() or text[:1] in '("“'):
        return False
    return _balanced(text) and not _is_signature(text)


def _is_signature(text: str) -> bool:
    return (
        authority.capacity(text) is not None
        or (text.isupper() and authority.is_post(text))
        or (person.is_person_name(text) and not text.isupper())
    )


def list_ends_with_the_archive(case: Case) -> bool:
    """The list of recipients has its Lưu entry, which closes it."""
    return case.document.archive is not None


def archive_is_short(entry: Archive) -> bool:
    """Lưu is followed by codes that begin with capitals or numbers, not by a sentence."""
    pieces = (piece.strip() for piece in SEPARATOR.split(entry.text))
    if any(piece[:1].islower() and not piece.startswith(KEPT) for piece in pieces):
        return False
    return len(entry.text) <= 70 and not JUNK.search(entry.text) and _balanced(entry.text)


def archive_names_a_store(entry: Archive) -> bool:
    """Lưu names a place that keeps documents (VT, VP, văn thư, hồ sơ), or nothing but codes of bodies."""
    return STORE.match(entry.text) is not None or all(CODE.fullmatch(unit) for unit in entry.text.split(", "))


def title_is_a_title(entry: Annex) -> bool:
    """The annex has a label and a title that is neither a rule nor longer than 400 characters."""
    title = entry.title or ""
    if entry.label is None or not title:
        return False
    return len(title) <= 400 and not RULE.search(title) and not JUNK.search(title) and DANGLING.search(title) is None


def copy_is_whole(entry: Copy) -> bool:
    """The copy block has its form, issuing body, number and signer."""
    return bool(entry.form and entry.issuer and entry.number and entry.signatories)


def citation_is_whole(entry: Citation) -> bool:
    """The citation has a type, and a number or a date, as laws have (Luật Đê điều ngày 29 tháng 11 năm 2006)."""
    return entry.doc_type is not None and (entry.number is not None or entry.date is not None)


def _subject(case: Case) -> str:
    return case.document.subject.text if case.document.subject else ""


def _ends_in_capitals(text: str) -> bool:
    """Two words in capitals that are no abbreviations end a clause in small letters (…, QUY ĐỊNH)."""
    last = text.split()[-2:]
    return not text.isupper() and not " ".join(last).isascii() and all(len(w) > 2 and w.isupper() for w in last)


def _balanced(text: str) -> bool:
    return text.count("(") == text.count(")") and text.count("“") == text.count("”")


def _mixed_case(text: str) -> int:
    """How many words go on with capitals after small letters, as rubbish of a wrong encoding does (CHủ TịCH)."""
    return sum(
        1 for word in text.split() if not word.isascii() and any(a.islower() and b.isupper() for a, b in pairwise(word))
    )
