"""Số thứ tự của danh sách (list labels): what a browser prints before an `<li>`."""

from lxml import etree

__all__ = ["first_number", "item_label", "written"]

BULLET = "- "
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
HIGHEST = 3999
ALPHABET = 26


def first_number(item: etree._Element, expected: int | None) -> int:
    """The number of an item: its own, else the one `expected` after its neighbour, else that the list starts with."""
    parent = item.getparent()
    start = _number(parent.get("start")) if parent is not None else None
    own = _number(item.get("value"))
    return next((number for number in (own, expected, start) if number is not None), 1)


def item_label(item: etree._Element, number: int) -> str:
    """The label with the space behind it; a dash for bullets, nothing where the style switches it off."""
    parent = item.getparent()
    if parent is None or _switched_off(item) or _switched_off(parent):
        return ""
    return f"{written(number, parent.get('type', '1'))}. " if parent.tag == "ol" else BULLET


def _switched_off(element: etree._Element) -> bool:
    style = element.get("style", "").lower()
    return "list-style" in style and "none" in style


def _number(value: str | None) -> int | None:
    value = (value or "").strip()[:6]
    return int(value) if value.isascii() and value.isdigit() else None


def written(number: int, kind: str) -> str:
    """The number as digits, a letter (a, A) or in Roman figures (i, I)."""
    if kind in ("a", "A") and 1 <= number <= 26:
        return chr(ord(kind) + number - 1)
    if kind in ("i", "I") and 1 <= number <= HIGHEST:
        small = _roman(number)
        return small if kind == "i" else small.upper()
    return str(number)


def _roman(number: int) -> str:
    letters = []
    for value, sign in ROMAN:
        letters.append(sign * (number // value))
        number %= value
    return "".join(letters)
