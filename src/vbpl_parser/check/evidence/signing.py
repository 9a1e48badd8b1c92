"""Evidence for the signature block, NĐ 30/2020/NĐ-CP Điều 13 and Phụ lục I mục II.7."""

from functools import cache

from vbpl_parser.check.evidence.case import Case
from vbpl_parser.model import Signatory
from vbpl_parser.text import fold
from vbpl_parser.values import authority, issuing_body, person
from vbpl_parser.values.key import match_key
from vbpl_parser.vocabulary import posts, surnames

__all__ = [
    "deputy_signs_for_a_head",
    "lines_are_posts",
    "name_begins_with_a_family_name",
    "name_is_a_name",
    "posts_have_their_accents",
    "signer_has_lines",
    "signers_are_few",
]

COLLECTIVE = frozenset({"TM"})


def name_is_a_name(entry: Signatory) -> bool:
    """The name is there and is the name of a person."""
    return entry.name is not None and person.is_person_name(entry.name)


def name_begins_with_a_family_name(entry: Signatory) -> bool:
    """The name begins with a family name of the vocabulary, with its accents."""
    first = person.without_rank(entry.name or "").split(maxsplit=1)[:1]
    return not first or first[0].capitalize() in surnames() or not first[0].isalpha()


def signer_has_lines(entry: Signatory) -> bool:
    """Authority or post is there."""
    return bool(entry.lines)


def lines_are_posts(entry: Signatory) -> bool:
    """Every line is an authority, a post or a body of the vocabulary."""
    return all(_known(line) for line in entry.lines)


def posts_have_their_accents(entry: Signatory) -> bool:
    """No line is a post of the vocabulary but for its accents (CHÚ TỊCH, TỐNG CỤC TRƯỞNG)."""
    for line in entry.lines:
        signed = authority.capacity(line)
        post = match_key(line if signed is None else signed[1]).removeprefix("phó ").strip(" .,")
        if post not in posts() and fold(post).removeprefix("pho ") in _folded():
            return False
    return True


@cache
def _folded() -> frozenset[str]:
    return frozenset(map(fold, posts()))


def _known(line: str) -> bool:
    signed = authority.capacity(line)
    words = line if signed is None else signed[1]
    return authority.is_post(words) or issuing_body.is_body(words)


def deputy_signs_for_a_head(entry: Signatory) -> bool:
    """PHÓ stands under KT., TL. or the like, KT. stands over the signer's own post, and no two posts without one."""
    codes = [signed[0] for line in entry.lines if (signed := authority.capacity(line)) is not None]
    posts = [line for line in entry.lines if authority.capacity(line) is None and authority.is_post(line)]
    if any(post.upper().startswith("PHÓ") for post in posts) and not codes:
        return False
    if codes and codes[-1] not in COLLECTIVE and codes[-1] != "Q" and not posts:
        return False
    return len(posts) < 2 or bool(codes)


def signers_are_few(case: Case) -> bool:
    """There is one signer, or one for each issuing body, or a record of a meeting, which several sign."""
    document = case.document
    kind = document.doc_type.id if document.doc_type else None
    count = len(document.signatories)
    return count <= max(1, len(document.header.issuers)) or kind in ("bien_ban", "hop_dong", "ban_thoa_thuan")
