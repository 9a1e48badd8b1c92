"""Nhiều văn bản (many documents): the batch as a generator, for Python code."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from functools import cached_property

from attrs import define

from vbpl_parser import __version__
from vbpl_parser.batch.job import Job, Options, Outcome
from vbpl_parser.batch.pool import Pool
from vbpl_parser.batch.record import Record
from vbpl_parser.batch.worker import Guard
from vbpl_parser.model import Document
from vbpl_parser.readers import Ocr

__all__ = ["Parsed", "parse_many"]


@define(slots=False)
class Parsed:
    """What became of one path: its record, and the JSON of the document or None."""

    record: Record
    json: bytes | None = None

    @cached_property
    def document(self) -> Document | None:
        """The document; None when there is none, see `record`."""
        return Document.from_json(self.json) if self.json is not None else None


@define(eq=False)
class _Turn:
    path: str
    outcome: Outcome | None = None


def parse_many(
    paths: Iterable[str | os.PathLike[str]],
    *,
    jobs: int | None = None,
    timeout: float = 60.0,
    memory: int = 2048,
    ocr: Ocr = "off",
) -> Iterator[Parsed]:
    """Read many files, each in a worker process; one result a path, in order. Never raises for a file.

    Args:
        paths: files; taken lazily.
        jobs: worker processes; as many as processors when None.
        timeout: seconds a file may take.
        ocr: "auto" reads pages without good letters by Tesseract.
        memory: MB of address space a worker may have; 0 for no limit.

    Yields:
        Parsed: the record (`status` is ok, partial, failed, timeout or crashed) and the document.
    """
    names = iter(paths)
    waiting: deque[_Turn] = deque()
    with Pool[_Turn](jobs or len(os.sched_getaffinity(0)), Guard(timeout=timeout, memory=memory)) as pool:
        more = True
        while more or waiting:
            while more and pool.room and len(waiting) < 2 * pool.seats:
                path = next(names, None)
                if path is None:
                    more = False
                else:
                    waiting.append(_Turn(os.fspath(path)))
                    pool.submit(waiting[-1], _job(waiting[-1].path, ocr))
            for turn, outcome in pool.settled():
                turn.outcome = outcome
            while waiting and waiting[0].outcome is not None:
                turn = waiting.popleft()
                if turn.outcome is not None:
                    yield Parsed(_record(turn.path, turn.outcome), turn.outcome.output)


def _job(path: str, ocr: Ocr) -> Job:
    return Job(file=path, name=os.path.basename(path), options=Options(indent=None, ocr=ocr))  # noqa: PTH119


def _record(path: str, outcome: Outcome) -> Record:
    return Record(
        path=path,
        sha256=outcome.sha256,
        size=outcome.size,
        format=outcome.format,
        status=outcome.status,
        code=outcome.code,
        message=outcome.message,
        milliseconds=outcome.milliseconds,
        warnings=outcome.warnings,
        parser=__version__,
    )
