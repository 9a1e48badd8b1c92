"""What goes to a worker and what comes back: one file each way."""

from attrs import frozen

from vbpl_parser.readers import Ocr

__all__ = ["Job", "Options", "Outcome"]


@frozen(kw_only=True)
class Options:
    """What changes the bytes of the output.

    Attributes:
        spans: with raw text, places and rules.
        ocr: `auto` reads pages without good letters by OCR.
        keys: names of the keys: `en` (contract vbpl/1), `vi` or `nd30` (a card of the main fields).
        indent: spaces a level; None for one line.
        dedupe: records say which earlier input is the same document.
        rows: also the main fields and the text, for tables.
    """

    spans: bool = True
    ocr: Ocr = "off"
    keys: str = "en"
    indent: int | None = 2
    dedupe: bool = False
    rows: bool = False

    @property
    def key(self) -> str:
        """A short word that is equal when the options are."""
        words = [self.keys]
        words += ["no-spans"] if not self.spans else []
        words += [f"ocr-{self.ocr}"] if self.ocr != "off" else []
        words += ["dedupe"] if self.dedupe else []
        return "-".join(words)


@frozen(kw_only=True)
class Job:
    """One file to read.

    Attributes:
        file: the path to open.
        name: the name that the document notes.
        member: name of the member when `file` is a zip archive.
        start: first byte of the member when `file` is a tar archive.
        size: bytes from `start`.
        known: SHA-256 that is done already; the same bytes are not read again.
        options: what the output looks like.
    """

    file: str
    name: str
    member: str | None = None
    start: int | None = None
    size: int | None = None
    known: str | None = None
    options: Options = Options()


@frozen(kw_only=True)
class Outcome:
    """What became of a job. `output` is the JSON, `row` the main fields; `unchanged` when the bytes were known."""

    status: str
    code: str | None = None
    message: str | None = None
    sha256: str | None = None
    size: int | None = None
    format: str | None = None
    output: bytes | None = None
    row: dict[str, str | int | None] | None = None
    warnings: tuple[str, ...] = ()
    identity: str | None = None
    milliseconds: int = 0
    unchanged: bool = False
