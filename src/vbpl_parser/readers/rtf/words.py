r"""Từ điều khiển (control words): tables of the words and signs of RTF that say more than one thing alike."""

import re

from vbpl_parser.layout import Align

__all__ = [
    "ALIGNS",
    "CELL_BORDERS",
    "DRAWN",
    "LOOKS",
    "NEXT",
    "PAGES",
    "PARTS",
    "SHAPES",
    "SIGNS",
    "SKIPPED",
    "STARRED",
    "SYMBOLS",
    "TOKEN",
]

TOKEN = re.compile(
    r"\\(?:(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|'(?P<hex>[0-9A-Fa-f]{2})|(?P<sign>[\s\S]))"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\"
)
NEXT = re.compile(r"[{}\\]")
SKIPPED = frozenset(
    {
        "colortbl", "stylesheet", "info", "pict", "objdata", "objclass", "fldinst", "nonesttables", "nonshppict",
        "shprslt", "shpinst", "upr", "revtbl", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "pntxta",
        "pntxtb", "tc", "xe", "rxe", "txe", "annotation", "atnid", "atnauthor", "atnref", "template", "themedata",
        "datastore", "do", "filetbl", "listtable", "listoverridetable", "private", "background", "datafield", "sp",
    }
)  # fmt: skip
"""Destinations whose text is not shown."""
STARRED = frozenset({"shpinst", "do", "nesttableprops", "ud"})
"""Destinations marked as skippable for old readers that this one knows."""
SHAPES = frozenset({"shpinst", "do"})
PARTS = dict.fromkeys(("header", "headerl", "headerr", "headerf"), "head")
PARTS |= dict.fromkeys(("footer", "footerl", "footerr", "footerf", "footnote"), "foot")
PARTS |= dict.fromkeys(("shptxt", "dptxbxtext"), "box")
SIGNS = {
    "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005",
}  # fmt: skip
SYMBOLS = {"~": "\u00a0", "-": "\u00ad", "_": "\u2011", "\\": "\\", "{": "{", "}": "}"}
ALIGNS = {"ql": Align.LEFT, "qc": Align.CENTER, "qr": Align.RIGHT, "qj": Align.JUSTIFY}
DRAWN = frozenset({"brdrs", "brdrth", "brdrdb", "brdrdot", "brdrdash", "brdrdashsm", "brdrhair", "brdrtriple"})
CELL_BORDERS = frozenset({"clbrdrt", "clbrdrb", "clbrdrl", "clbrdrr"})
LOOKS = {"b": "bold", "i": "italic", "caps": "caps", "v": "hidden", "deleted": "hidden"}
PAGES = {"mac": 10000, "pc": 437, "pca": 850}
