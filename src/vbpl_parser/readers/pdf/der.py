"""Just enough of ASN.1 (X.690: DER, and BER's indefinite lengths) to read the name in a signature."""

from collections.abc import Iterator

from attrs import frozen

__all__ = ["Node", "nodes"]

MAX_DEPTH = 40
MAX_NODES = 20_000
_CONSTRUCTED = 0x20
_LONG_TAG = 0x1F
_INDEFINITE = 0x80


@frozen(kw_only=True)
class Node:
    """One value: tag byte, the bytes of its content, and where it began (header included)."""

    tag: int
    content: bytes
    whole: bytes

    @property
    def children(self) -> tuple["Node", ...]:
        """The values inside, none when it is primitive or broken."""
        return tuple(nodes(self.content)) if self.tag & _CONSTRUCTED else ()


def nodes(data: bytes) -> Iterator[Node]:
    """The values that stand one after the other in `data`; stops at the first broken one."""
    at = 0
    for _ in range(MAX_NODES):
        found = _node(data, at, MAX_DEPTH)
        if found is None:
            return
        node, at = found
        yield node


def _node(data: bytes, at: int, depth: int) -> tuple[Node, int] | None:
    """The value at `at` and the place after it."""
    if at + 2 > len(data) or depth == 0 or data[at] & _LONG_TAG == _LONG_TAG or data[at : at + 2] == b"\0\0":
        return None
    tag, length = data[at], data[at + 1]
    start = at + 2
    if length == _INDEFINITE:
        return _open_ended(data, at, start, depth)
    if length > _INDEFINITE:
        size = length - _INDEFINITE
        length = int.from_bytes(data[start : start + size], "big")
        start += size
    end = start + length
    if end > len(data):
        return None
    return Node(tag=tag, content=data[start:end], whole=data[at:end]), end


def _open_ended(data: bytes, at: int, start: int, depth: int) -> tuple[Node, int] | None:
    """A value whose end is two zero bytes."""
    end = start
    for _ in range(MAX_NODES):
        if data[end : end + 2] == b"\0\0":
            return Node(tag=data[at], content=data[start:end], whole=data[at : end + 2]), end + 2
        inner = _node(data, end, depth - 1)
        if inner is None:
            return None
        end = inner[1]
    return None
