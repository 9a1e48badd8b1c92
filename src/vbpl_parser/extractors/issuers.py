"""Tên cơ quan, tổ chức ban hành (issuing bodies), NĐ 30/2020 Phụ lục I ô 2."""

from vbpl_parser.layout import Part, Passage, ZoneKind
from vbpl_parser.model import Issuer
from vbpl_parser.values import caption, issuing_body

__all__ = ["extract"]


def extract(part: Part) -> tuple[Issuer, ...]:
    """The issuing bodies with their parents, wrapped names joined; several only for a joint document."""
    lines = part.lines(ZoneKind.ISSUER)
    if not lines:
        return _in_caption(part)
    bodies = issuing_body.split([line.normalized for line in lines], [line.bold for line in lines])
    issuers = []
    for body in bodies:
        place = Passage.of(lines[index] for index in body.lines)
        issuers.append(
            Issuer(
                name=body.name, parents=body.parents, raw=place.raw, spans=place.spans, rule="lines above the number"
            )
        )
    return tuple(issuers)


def _in_caption(part: Part) -> tuple[Issuer, ...]:
    passage = part.passage(ZoneKind.CAPTION)
    found = caption.match(passage.text)
    if found is None or found.body is None:
        return ()
    place = passage.slice(*found.body)
    bodies = issuing_body.split([place.text], [True])
    return tuple(
        Issuer(name=body.name, parents=body.parents, raw=place.raw, spans=place.spans, rule="caption")
        for body in bodies
    )
