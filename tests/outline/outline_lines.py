"""Lines for tests of the outline."""

from vbpl_parser.layout import Line, Run

__all__ = ["bold", "lines"]


def lines(*texts: str | Line) -> list[Line]:
    """Numbered lines, one a paragraph. A text that begins with `**` is bold, one that begins with `~` goes on."""
    made: list[Line] = []
    for number, text in enumerate(texts, 1):
        if isinstance(text, Line):
            made.append(text)
            continue
        goes_on = text.startswith("~")
        plain = text.removeprefix("~")
        marked = plain.startswith("**")
        plain = plain.replace("**", "")
        runs = (Run(0, len(plain), bold=True),) if marked else ()
        made.append(Line.of(plain, page=1, number=number, runs=runs, starts_paragraph=not goes_on))
    return made


def bold(text: str, number: int) -> Line:
    """A line in bold letters."""
    return Line.of(text, page=1, number=number, runs=(Run(0, len(text), bold=True),))
