"""Small PDFs for tests, written by hand: Vietnamese text at given places, lines, pictures, stamps, signature fields.

The font is not embedded: PDFium takes widths from /W and letters from /ToUnicode, which is all that reading needs.
Places are in points from the top left corner of an A4 page; letters are as wide as those of Times.
"""

from __future__ import annotations

import hashlib
import unicodedata

WIDTH, HEIGHT = 595.0, 842.0
PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def letter_width(letter: str) -> float:
    """Width of a letter in font sizes, near enough to what PDFium draws in place of the font."""
    plain = unicodedata.normalize("NFD", letter)[0]
    if letter == " ":
        return 0.25
    if plain in "mw%@":
        return 0.8
    if plain.isupper():
        return 0.9 if plain in "MW" else 0.75
    return 0.35 if plain in "fijlrtI.,:;-()'!/" else 0.55


def text_width(text: str, size: float) -> float:
    """How wide `text` is set."""
    return sum(map(letter_width, text)) * size


class Page:
    """Drawing operators of one page."""

    def __init__(self, book: Book, width: float, height: float, rotate: int) -> None:
        self.book, self.width, self.height, self.rotate = book, width, height, rotate
        self.operators: list[bytes] = []
        self.stamps: list[tuple[tuple[float, float, float, float], bytes]] = []
        self.picture = False

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = 14,
        bold: bool = False,
        italic: bool = False,
        font: str | None = None,
    ) -> Page:
        """Words on the base line `y`."""
        name = self.book.font(font or ("Bold" if bold else "") + ("Italic" if italic else ""))
        self.operators.append(self.book.shown(name, text, size, x, self.height - y))
        return self

    def centred(self, middle: float, y: float, text: str, *, size: float = 14, bold: bool = False) -> Page:
        """Words around x = `middle`."""
        return self.text(middle - text_width(text, size) / 2, y, text, size=size, bold=bold)

    def full(self, x: float, y: float, text: str, *, right: float = 555, size: float = 14, bold: bool = False) -> Page:
        """One line that is set from x to the right margin."""
        words = text.split()
        extra = (right - x - text_width(text, size)) / (len(words) - 1)
        for word in words:
            self.text(x, y, word, size=size, bold=bold)
            x += text_width(word + " ", size) + extra
        return self

    def prose(
        self,
        y: float,
        text: str,
        *,
        left: float = 85,
        right: float = 555,
        indent: float = 36,
        size: float = 14,
        pitch: float = 18,
        justified: bool = True,
        bold: bool = False,
    ) -> float:
        """A paragraph, its first line indented, wrapped as a typesetter does. Returns the next base line."""
        rest = text.split()
        x = left + indent
        while rest:
            line = [rest.pop(0)]
            while rest and text_width(" ".join([*line, rest[0]]), size) <= right - x:
                line.append(rest.pop(0))
            spare = right - x - text_width(" ".join(line), size)
            extra = spare / (len(line) - 1) if justified and rest and len(line) > 1 else 0.0
            for word in line:
                self.text(x, y, word, size=size, bold=bold)
                x += text_width(word + " ", size) + extra
            x = left
            y += pitch
        return y

    def line(self, x0: float, y0: float, x1: float, y1: float) -> Page:
        """A drawn line."""
        self.operators.append(f"{x0} {self.height - y0} m {x1} {self.height - y1} l S".encode())
        return self

    def grid(self, xs: list[float], ys: list[float]) -> Page:
        """The lines of a table."""
        for x in xs:
            self.line(x, ys[0], x, ys[-1])
        for y in ys:
            self.line(xs[0], y, xs[-1], y)
        return self

    def scan(self) -> Page:
        """A picture over the whole page."""
        self.picture = True
        self.operators.insert(0, f"q {self.width} 0 0 {self.height} 0 0 cm /Picture Do Q".encode())
        return self

    def stamp(self, x: float, y: float, lines: list[str], *, size: float = 8) -> Page:
        """An annotation whose appearance is text, as signing tools make them; `y` is the first base line."""
        wide, high = max(text_width(line, size) for line in lines) + 4, (len(lines) + 0.5) * size * 1.2
        top = y - size
        name = self.book.font("")
        shown = b" ".join(
            self.book.shown(name, line, size, 2, high - size - number * size * 1.2) for number, line in enumerate(lines)
        )
        self.stamps.append(((x - 2, self.height - top - high, x - 2 + wide, self.height - top), shown))
        return self

    def pictured_stamp(self, x0: float, top: float, x1: float, bottom: float) -> Page:
        """An annotation that shows a picture."""
        shown = f"q {x1 - x0} 0 0 {bottom - top} 0 0 cm /Picture Do Q".encode()
        self.stamps.append(((x0, self.height - bottom, x1, self.height - top), shown))
        return self


class Book:
    """A PDF under construction."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.letters: dict[str, int] = {}
        self.fonts: dict[str, str] = {}
        self.signatures: list[bytes] = []

    def page(self, *, width: float = WIDTH, height: float = HEIGHT, rotate: int = 0) -> Page:
        """A new page."""
        self.pages.append(Page(self, width, height, rotate))
        return self.pages[-1]

    def sign(self, contents: bytes, time: str = "D:20240305101500+07'00'") -> Book:
        """A signature field with this CMS content."""
        dictionary = b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/M(%s)/Contents<%s>>>"
        self.signatures.append(dictionary % (time.encode(), contents.hex().encode()))
        return self

    def font(self, look: str) -> str:
        """Resource name of the font with this look ("Bold") or name (".VnTime")."""
        return self.fonts.setdefault(look, f"F{len(self.fonts)}")

    def code(self, letter: str) -> bytes:
        """The letter as it stands in a string of the page."""
        return f"{self.letters.setdefault(letter, len(self.letters) + 1):04X}".encode()

    def shown(self, font: str, text: str, size: float, x: float, y: float) -> bytes:
        """Operators that show `text`."""
        place = f"BT /{font} {size} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm "
        return place.encode() + b"<" + b"".join(map(self.code, text)) + b"> Tj ET"

    def build(self, *, user_password: str | None = None) -> bytes:
        """The file; with a password its strings and streams are encrypted (RC4, 40 bits)."""
        objects: list[bytes | tuple[bytes, bytes]] = []

        def add(body: bytes | tuple[bytes, bytes]) -> int:
            objects.append(body)
            return len(objects) + 2  # 1 is the catalogue, 2 the page tree

        fonts = self._fonts(add)
        picture = add(
            (b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8>>", b"\xff")
        )
        resources = b"<</Font<<%s>>/XObject<</Picture %d 0 R>>>>" % (fonts, picture)
        fields = [
            add(b"<</FT/Sig/T(S%d)/V %d 0 R/Type/Annot/Subtype/Widget/Rect[0 0 0 0]>>" % (number, add(body)))
            for number, body in enumerate(self.signatures)
        ]
        pages = [self._page(page, resources, add) for page in self.pages]
        kids = b" ".join(b"%d 0 R" % number for number in pages)
        form = b"/AcroForm<</Fields[%s]/SigFlags 3>>" % b" ".join(b"%d 0 R" % number for number in fields)
        head: list[bytes | tuple[bytes, bytes]] = [
            b"<</Type/Catalog/Pages 2 0 R%s>>" % (form if fields else b""),
            b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids),
        ]
        return _written([*head, *objects], user_password)

    def _fonts(self, add) -> bytes:  # type: ignore[no-untyped-def]
        widths = " ".join(f"{code}[{1000 * letter_width(letter):.0f}]" for letter, code in self.letters.items())
        pairs = "\n".join(
            f"<{code:04X}><{letter.encode('utf-16-be').hex().upper()}>" for letter, code in self.letters.items()
        )
        cmap = (
            "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/U def/CMapType 2 def 1 "
            f"begincodespacerange<0000><FFFF>endcodespacerange {len(self.letters)} beginbfchar\n{pairs}\nendbfchar "
            "endcmap end end"
        )
        unicode = add((b"<<>>", cmap.encode()))
        names = []
        for look, name in self.fonts.items():
            base = look if look.startswith(".") or "-" in look else "Tinos" + (f"-{look}" if look else "")
            descriptor = add(
                b"<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900"
                b"/Descent -200/CapHeight 700/StemV 80>>" % base.encode()
            )
            inner = add(
                b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
                b"/Supplement 0>>/FontDescriptor %d 0 R/DW 500/W[%s]>>" % (base.encode(), descriptor, widths.encode())
            )
            outer = add(
                b"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>"
                % (base.encode(), inner, unicode)
            )
            names.append(f"/{name} {outer} 0 R".encode())
        return b"".join(names)

    def _page(self, page: Page, resources: bytes, add) -> int:  # type: ignore[no-untyped-def]
        content = add((b"<<>>", b"\n".join(page.operators)))
        annotations = []
        for (x0, y0, x1, y1), shown in page.stamps:
            form = b"<</Type/XObject/Subtype/Form/BBox[0 0 %.2f %.2f]/Resources %s>>" % (x1 - x0, y1 - y0, resources)
            look = add((form, shown))
            annotations.append(
                add(
                    b"<</Type/Annot/Subtype/Widget/FT/Sig/F 4/Rect[%.2f %.2f %.2f %.2f]/AP<</N %d 0 R>>>>"
                    % (x0, y0, x1, y1, look)
                )
            )
        return int(
            add(
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %g %g]/Rotate %d/Resources %s/Contents %d 0 R/Annots[%s]>>"
                % (
                    page.width,
                    page.height,
                    page.rotate,
                    resources,
                    content,
                    b" ".join(b"%d 0 R" % number for number in annotations),
                )
            )
        )


def _written(objects: list[bytes | tuple[bytes, bytes]], password: str | None) -> bytes:
    """Header, numbered objects, cross-reference table, trailer."""
    identity = bytes(range(16))
    key, encryption = _encryption(password, identity) if password is not None else (b"", b"")
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        dictionary, stream = body if isinstance(body, tuple) else (body, None)
        out += b"%d 0 obj\n" % number
        if stream is None:
            out += dictionary
        else:
            data = _rc4(_md5(key + number.to_bytes(3, "little") + b"\0\0")[:10], stream) if key else stream
            out += dictionary[:-2] + b"/Length %d>>\nstream\n" % len(data) + data + b"\nendstream"
        out += b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R/ID[<%s><%s>]%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        identity.hex().encode(),
        identity.hex().encode(),
        encryption,
        start,
    )
    return bytes(out)


def _encryption(password: str, identity: bytes) -> tuple[bytes, bytes]:
    """Key and /Encrypt of the standard handler, revision 2 (ISO 32000-1, 7.6.3)."""
    padded = (password.encode() + PAD)[:32]
    owner = _rc4(_md5(PAD)[:5], padded)
    permissions = -4
    seed = padded + owner + permissions.to_bytes(4, "little", signed=True) + identity
    key = _md5(seed)[:5]
    user = _rc4(key, PAD)
    entry = b"/Encrypt<</Filter/Standard/V 1/R 2/P %d/O<%s>/U<%s>>>"
    return key, entry % (permissions, owner.hex().encode(), user.hex().encode())


def _md5(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
