"""Vòng chạy (run): inputs → workers → sink, until all are done, one fails that must not, or somebody says stop."""

import hashlib
import os
import re
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import closing, suppress

from attrs import define, evolve, field, frozen

from vbpl_parser import __version__
from vbpl_parser.batch.archives import Unpacker
from vbpl_parser.batch.convert import convert, read_job
from vbpl_parser.batch.inputs import Input, Sources
from vbpl_parser.batch.job import Job, Options, Outcome
from vbpl_parser.batch.ledger import Index
from vbpl_parser.batch.pool import Pool
from vbpl_parser.batch.record import BAD, Record
from vbpl_parser.batch.sinks import Entry, Sink, open_sink
from vbpl_parser.batch.worker import Guard
from vbpl_parser.errors import ParseError

__all__ = ["Plan", "State", "run"]

HELD_INPUTS = 1000  # inputs that may wait for an earlier one, where the order counts
HELD_BYTES = 64 << 20
KINDS_OF_ERRORS = 1000
AHEAD, AHEAD_WITH_OCR = 12, 2  # jobs that wait for a worker


@frozen(kw_only=True)
class Plan:
    """What a run is to do.

    Attributes:
        sources: where inputs come from.
        out: folder, .jsonl, .db or .parquet.
        jobs: worker processes.
        guard: limits of one input.
        options: what the output looks like.
        force: do again what is done.
        retry: do again what failed, was over time or crashed.
        shard: which part of the inputs, (1, 3) for the first of three; None for all.
        fail_fast: stop at the first of these.
        work: what a worker does; importable by name.
    """

    sources: Sources
    out: str
    jobs: int = 1
    guard: Guard = field(factory=Guard)
    options: Options = field(factory=Options)
    force: bool = False
    retry: bool = False
    shard: tuple[int, int] | None = None
    fail_fast: bool = False
    work: Callable[[Job], Outcome] = convert


@define(kw_only=True)
class State:
    """How far a run is.

    Attributes:
        counts: by status, of this run.
        kept: inputs that were done before and are as they were.
        errors: (code, message without digits) → how often.
        duplicates: inputs that are the same document as an earlier one.
        began: clock when it began, seconds.
        stopping: nothing new is begun; what is in work is finished.
        slowest: name and seconds of what has been in work for longest.
    """

    counts: Counter[str] = field(factory=Counter)
    kept: int = 0
    errors: Counter[tuple[str, str]] = field(factory=Counter)
    duplicates: int = 0
    began: float = field(factory=time.monotonic)
    stopping: bool = False
    slowest: tuple[str, float] | None = None

    @property
    def done(self) -> int:
        """Inputs that have their record."""
        return self.counts.total() + self.kept

    @property
    def bad(self) -> int:
        """Inputs without a document that this run met."""
        return sum(self.counts[status] for status in BAD)

    def count(self, record: Record) -> None:
        """Take a record into the counts."""
        self.counts[record.status] += 1
        self.duplicates += record.duplicate_of is not None
        if record.status in BAD:
            kind = (record.code or "", re.sub(r"\d+", "#", record.message or "")[:120])
            if kind in self.errors or len(self.errors) < KINDS_OF_ERRORS:
                self.errors[kind] += 1


Watch = Callable[[State, Record | None], None]


@define(eq=False)
class _Turn:
    """An input on its way: `entry` when it is to be written, `kept` when it is as it was."""

    source: Input
    last: Record | None = None
    entry: Entry | None = None
    kept: Record | None = None

    @property
    def settled(self) -> bool:
        return self.entry is not None or self.kept is not None


@define(eq=False)
class _Run:
    plan: Plan
    sink: Sink
    index: Index
    state: State
    watch: Watch
    options: Options
    waiting: "deque[_Turn]" = field(factory=deque)
    held: int = 0

    def whole(self) -> None:
        """From the first input to the last."""
        with Unpacker() as unpacker, self.pool() as pool:
            inputs = self.plan.sources.inputs(unpacker)
            more = True
            while more or pool.out or self.waiting:
                more = more and self.feed(inputs, pool)
                for turn, outcome in pool.settled() if pool.out else ():
                    self.settle(turn, outcome)
                self.write()
                self.look(pool)
        if not self.state.stopping:
            self.sink.finish()

    def pool(self) -> "Pool[_Turn]":
        ahead = AHEAD if self.options.ocr == "off" else AHEAD_WITH_OCR
        return Pool(self.plan.jobs, self.plan.guard, self.plan.work, ahead)

    def feed(self, inputs: Iterator[Input], pool: "Pool[_Turn]") -> bool:
        """Give out jobs as long as there is room; returns whether there are more."""
        taken = 0
        while pool.room and len(self.waiting) < HELD_INPUTS and self.held < HELD_BYTES and taken < HELD_INPUTS:
            source = None if self.state.stopping else next(inputs, None)
            if source is None:
                return False
            taken += 1
            if not in_shard(source.path, self.plan.shard):
                self.discard(source)
            elif self.index.is_first(source.path):
                self.begin(source, pool)
        return True

    def begin(self, source: Input, pool: "Pool[_Turn]") -> None:
        turn = _Turn(source, last=self.index.last(source.path))
        self.waiting.append(turn)
        if source.status is not None:
            refused = Outcome(status=source.status, code=source.code, message=source.message, size=source.size)
            self.settle(turn, refused)
        else:
            pool.submit(turn, self.job(turn))

    def job(self, turn: _Turn) -> Job:
        source = turn.source
        return Job(
            file=source.file,
            name=source.path.rpartition("/")[2],
            member=source.member,
            start=source.start,
            size=source.size if source.start is not None else None,
            known=turn.last.sha256 if turn.last and self.holds(turn.last) else None,
            options=self.options,
        )

    def holds(self, last: Record) -> bool:
        """Whether a record from before stands, if the bytes are the same."""
        if self.plan.force or (self.plan.retry and last.status in BAD):
            return False
        return (last.parser, last.options) == (__version__, self.options.key) and self.sink.holds(last)

    def settle(self, turn: _Turn, outcome: Outcome) -> None:
        if outcome.sha256 is None and turn.source.status is None:
            outcome = _hashed(outcome, self.job(turn))
        self.discard(turn.source)
        if turn.last is not None and self.holds(turn.last) and _same(turn.last, outcome):
            turn.kept = turn.last
            return
        self.held += len(outcome.output or b"")
        turn.entry = Entry(record=self.record(turn.source, outcome), outcome=outcome, replaces=turn.last)
        if turn.entry.record.status in BAD and self.plan.fail_fast:
            self.state.stopping = True

    def discard(self, source: Input) -> None:
        """Remove what was unpacked for an input."""
        if source.spooled:
            with suppress(OSError):
                os.unlink(source.file)  # noqa: PTH108

    def record(self, source: Input, outcome: Outcome) -> Record:
        return Record(
            path=source.path,
            sha256=outcome.sha256,
            size=outcome.size,
            format=outcome.format,
            status=outcome.status,
            code=outcome.code,
            message=outcome.message,
            milliseconds=outcome.milliseconds,
            warnings=outcome.warnings,
            identity=outcome.identity,
            parser=__version__,
            options=self.options.key,
        )

    def write(self) -> None:
        """Give the sink what is settled, as it comes or in order."""
        ready: list[Entry] = []
        for turn in self.ready():
            self.compare(turn)
            if turn.kept is not None:
                self.commit(ready)
                ready = []
                self.sink.keep(turn.kept)
                self.state.kept += 1
            elif turn.entry is not None:
                ready.append(turn.entry)
        self.commit(ready)

    def compare(self, turn: _Turn) -> None:
        """Find the earlier input that is the same document; called in the order of the inputs."""
        if not self.plan.options.dedupe:
            return
        if turn.entry is not None:
            record = turn.entry.record
            turn.entry = evolve(turn.entry, record=evolve(record, duplicate_of=self.index.earlier(record)))
        elif turn.kept is not None:
            self.index.earlier(turn.kept)

    def ready(self) -> list[_Turn]:
        turns = []
        if self.sink.ordered or self.plan.options.dedupe:
            while self.waiting and self.waiting[0].settled:
                turns.append(self.waiting.popleft())
        else:
            turns = [turn for turn in self.waiting if turn.settled]
            self.waiting = deque(turn for turn in self.waiting if not turn.settled)
        return turns

    def commit(self, entries: list[Entry]) -> None:
        if not entries:
            return
        for record in self.sink.commit(entries):
            self.state.count(record)
            self.watch(self.state, record)
        self.held -= sum(len(entry.outcome.output or b"") for entry in entries)

    def look(self, pool: "Pool[_Turn]") -> None:
        found = pool.slowest()
        self.state.slowest = (found[0].source.path, found[1]) if found else None
        self.watch(self.state, None)


def in_shard(path: str, shard: tuple[int, int] | None) -> bool:
    """Whether an input belongs to a shard: by a hash of its name, the same on every machine and in every run."""
    if shard is None:
        return True
    number = int.from_bytes(hashlib.sha256(path.encode("utf-8", errors="surrogatepass")).digest()[:8], "big")
    return number % shard[1] == shard[0] - 1


def _same(last: Record, outcome: Outcome) -> bool:
    if outcome.unchanged:
        return True
    ours = (outcome.sha256, outcome.size, outcome.status, outcome.code)
    return outcome.output is None and ours == (last.sha256, last.size, last.status, last.code)


def _hashed(outcome: Outcome, job: Job) -> Outcome:
    """The outcome with the hash that the dead worker could not tell."""
    try:
        data, size = read_job(job)
    except ParseError:
        return outcome
    return evolve(outcome, sha256=hashlib.sha256(data).hexdigest(), size=size)


def run(plan: Plan, *, state: State | None = None, watch: Watch = lambda _state, _record: None) -> State:
    """Do what `plan` says.

    Args:
        plan: what to do.
        state: how far it is; set `stopping` to end after what is in work.
        watch: called after each record with it, and a few times a second with None.

    Raises:
        OutputTrouble: the output is in use, cannot be written, or the disk is full. What was written stays.
        MissingExtra: the form of the output needs a package that is not installed.
    """
    state = state or State()
    tag = f"-{plan.shard[0]}-of-{plan.shard[1]}" if plan.shard else ""
    with closing(open_sink(plan.out, tag)) as sink, closing(Index()) as index:
        sink.superseded(index.load(sink.records()))
        options = evolve(plan.options, indent=sink.indent, rows=sink.rows)
        _Run(plan, sink, index, state, watch, options).whole()
    return state
