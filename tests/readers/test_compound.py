"""Damaged OLE headers give no names, never a crash."""

from hypothesis import given, settings
from hypothesis import strategies as st

from vbpl_parser.readers.compound import root_names

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def test_a_header_of_zeros_has_no_names() -> None:
    assert root_names(MAGIC + bytes(5000)) <= {""}


@given(st.binary(max_size=700))
@settings(max_examples=100, deadline=None)
def test_any_header_is_survived(rest: bytes) -> None:
    assert all(isinstance(name, str) for name in root_names(MAGIC + rest + bytes(1000)))
