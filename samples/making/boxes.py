"""Boxes for marks (MẬT, DỰ THẢO): as new Word draws them (with the old form as fallback), and the old form alone."""

from typing import Any

from docx.oxml import parse_xml

__all__ = ["drawing_box", "vml_box"]

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
DECLARED = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in SPACES.items())
WIDTH, HEIGHT = 130, 24
EMU = 12700


def _content(text: str) -> str:
    return (
        '<w:txbxContent><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
        f'<w:r><w:rPr><w:b/><w:sz w:val="26"/></w:rPr><w:t>{text}</w:t></w:r></w:p></w:txbxContent>'
    )


def _shape(text: str) -> str:
    return (
        f'<w:pict><v:rect style="width:{WIDTH}pt;height:{HEIGHT}pt" strokeweight="1pt">'
        f'<v:textbox inset="2pt,2pt,2pt,2pt">{_content(text)}</v:textbox></v:rect></w:pict>'
    )


def vml_box(text: str) -> Any:
    """A run with the box of Word 2003."""
    return parse_xml(f"<w:r {DECLARED}>{_shape(text)}</w:r>")


def drawing_box(text: str) -> Any:
    """A run with the box of Word 2010 and later, and the old one for those that do not know it."""
    extent = f'cx="{WIDTH * EMU}" cy="{HEIGHT * EMU}"'
    return parse_xml(
        f'<w:r {DECLARED}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/><wp:docPr id="1" name="Text Box 1"/>'
        f'<a:graphic><a:graphicData uri="{SPACES["wps"]}"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="12700"><a:solidFill><a:srgbClr val="000000"/>'
        "</a:solidFill></a:ln></wps:spPr>"
        f"<wps:txbx>{_content(text)}</wps:txbx>"
        '<wps:bodyPr lIns="25400" tIns="25400" rIns="25400" bIns="25400" anchor="ctr"/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback>{_shape(text)}</mc:Fallback></mc:AlternateContent></w:r>"
    )
