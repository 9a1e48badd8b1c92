"""The values against the labels of real documents: what a clerk entered must be recognised, floors in the test.

The corpus is no part of the repository; without it these tests are skipped.
"""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from vbpl_parser.values import authority, doc_type, issuing_body, number, person, recipient

SHARED = Path(os.environ.get("VBPL_SHARED") or Path(__file__).parents[2].parent / "shared")
GOLD = SHARED / "corpus" / "dev" / "gold"
pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the corpus is not here (set VBPL_SHARED)")


def labels() -> list[dict[str, Any]]:
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.json"))]


def hold(answers: Iterable[tuple[object, bool]], floor: float = 1.0) -> None:
    """The share of right answers is at or above the floor; the failure names the wrong ones."""
    results = list(answers)
    wrong = [what for what, right in results if not right]
    assert len(results) > 20
    assert 1 - len(wrong) / len(results) >= floor, wrong


def signers() -> Iterator[dict[str, Any]]:
    return (signer for label in labels() for signer in label.get("signatories", []))


def test_signer_lines_are_authority_post_or_body() -> None:
    lines = (line for signer in signers() for line in signer["lines"])
    hold(
        (line, bool(authority.capacity(line) or authority.is_post(line) or issuing_body.is_body(line)))
        for line in lines
    )


def test_the_last_line_is_the_own_post() -> None:
    hold((s["lines"], authority.own_position(s["lines"]) == s["lines"][-1]) for s in signers())


def test_signers_have_names_of_persons() -> None:
    hold((s["name"], person.is_person_name(s["name"])) for s in signers() if s["name"])


def test_recipients_are_no_persons_posts_in_capitals_or_archive_entries() -> None:
    entries = [entry for label in labels() for entry in label.get("recipients", [])]
    hold((entry, recipient.archive(entry) is None) for entry in entries)
    hold((entry, authority.capacity(entry) is None) for entry in entries)
    hold(((entry, not person.is_person_name(entry)) for entry in entries), 0.99)


def test_archive_entries_are_kept_whole() -> None:
    entries = [label["archive"] for label in labels() if label.get("archive")]
    for printed in ("- Lưu: {}.", "- Lưu {};", "Lưu: {}"):
        hold((e, (found := recipient.archive(printed.format(e))) is not None and found.text == e) for e in entries)


def issuers() -> Iterator[tuple[str, list[str]]]:
    return ((issuer["name"], issuer["parents"]) for label in labels() for issuer in label.get("issuers", []))


def test_bodies_are_known() -> None:
    names = [name for issuer, parents in issuers() for name in (issuer, *parents)]
    hold((name, issuing_body.is_body(name)) for name in names)


def test_parents_and_issuer_part() -> None:
    def parted(name: str, parents: list[str]) -> bool:
        found = issuing_body.split([*parents, name], [False] * len(parents) + [True])
        return [(body.name, list(body.parents)) for body in found] == [(name, parents)]

    hold((name, parted(name, parents)) for name, parents in issuers())


def test_names_broken_at_any_word_are_one() -> None:
    def joined(first: str, second: str) -> bool:
        return [body.name for body in issuing_body.split([first, second], [True, True])] == [f"{first} {second}"]

    names = {name for issuer, parents in issuers() for name in (issuer, *parents)}
    breaks = [
        (" ".join(name.split()[:at]), " ".join(name.split()[at:]))
        for name in sorted(names)
        for at in range(1, len(name.split()))
    ]
    hold(((pair, joined(*pair)) for pair in breaks), 0.98)


def test_symbols_give_the_type() -> None:
    pairs = [
        (label["number"]["symbol"], label.get("system") or "state", label["doc_type"])
        for label in labels()
        if label.get("number") and label["number"]["symbol"]
    ]

    def right(symbol: str, system: str, slug: str) -> bool:
        found = doc_type.from_symbol(symbol, system)
        return found is not None and found.id == slug

    hold((pair, right(*pair)) for pair in pairs)


def test_numbers_are_read_from_their_line() -> None:
    def right(label: dict[str, Any]) -> bool:
        wanted = label["number"]
        printed = "/".join(part for part in (wanted["number"] or "…", wanted["year"]) if part)
        dash = label.get("system") == "party"
        found = number.match(f"Số: {printed}{'-' if dash else '/'}{wanted['symbol']}")
        symbol = "".join(wanted["symbol"].split())
        return found is not None and (found.number, found.year, found.symbol) == (
            wanted["number"],
            wanted["year"],
            symbol,
        )

    numbered = [label for label in labels() if label.get("number") and label["number"]["symbol"]]
    hold((label["number"], right(label)) for label in numbered)


def test_cited_numbers_are_found_in_prose() -> None:
    cited = [text for label in labels() for text in label.get("cited", [])]

    def right(text: str) -> bool:
        found = number.find_all(f"theo Công văn số {text} ngày 15/12/2024 của Bộ Nội vụ")
        return len(found) == 1 and "".join(number.format(found[0]).split()) == "".join(text.replace("–", "-").split())

    hold(((text, right(text)) for text in cited), 0.99)
