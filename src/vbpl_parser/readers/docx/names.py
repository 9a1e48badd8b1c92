"""Tên phần tử (names): the qualified names of WordprocessingML that the walk knows (ISO/IEC 29500-1, part 17)."""

__all__ = ["MC", "OFFICE", "RELATIONSHIPS", "STRICT", "TRANSITIONAL", "V", "W", "w"]

TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
# The last step of a relationship's type is the same in the transitional and the strict form.
OFFICE = ("officeDocument/2006/relationships/", "officeDocument/relationships/")


def w(name: str) -> str:
    """`name` in the main namespace, in Clark's notation."""
    return W + name
