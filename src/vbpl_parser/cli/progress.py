"""What a person sees while a batch runs, and the summary at its end; all of it on standard error."""

import json
import shlex
import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

import click
from attrs import asdict, define, field

from vbpl_parser.batch.record import BAD, STATUSES, Record
from vbpl_parser.batch.run import State
from vbpl_parser.cli.failures import printable

if TYPE_CHECKING:
    from rich.progress import Progress

__all__ = ["Watch", "make_watch", "summary"]

PLAIN_SECONDS = 10.0  # between two lines where there is no terminal
COMMONEST = 10


@define(eq=False)
class Watch:
    """Plain lines, one every ten seconds; also how to use any other: as a context manager, called with each record."""

    total: int | None = None
    _said: float = field(factory=time.monotonic, init=False)

    def __enter__(self) -> "Watch":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def __call__(self, state: State, record: Record | None) -> None:
        """Take note of a record (None: a look in between)."""
        if record is None and time.monotonic() - self._said > PLAIN_SECONDS:
            self._said = time.monotonic()
            click.echo(f"{state.done}{f' of {self.total}' if self.total else ''} done, {describe(state)}", err=True)


@define(eq=False)
class LogWatch(Watch):
    """Each record as a line of JSON."""

    def __call__(self, state: State, record: Record | None) -> None:  # noqa: ARG002
        """Print the record."""
        if record is not None:
            click.echo(json.dumps({"event": "record"} | asdict(record)), err=True)


@define(eq=False)
class BarWatch(Watch):
    """A bar with rate, time left, counts by status, and the slowest file in work."""

    _bar: "Progress | None" = field(default=None, init=False)

    def __enter__(self) -> "BarWatch":
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TextColumn,
            TimeElapsedColumn,
            TimeRemainingColumn,
        )

        self._bar = Progress(
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}", markup=False),
            TimeElapsedColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.description}", markup=False),
            console=Console(stderr=True),
            refresh_per_second=5,
            transient=True,
        )
        self._bar.add_task("", total=None, rate="")
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, state: State, record: Record | None) -> None:
        """Move the bar."""
        if self._bar is None or record is not None:
            return
        text = describe(state)
        if state.stopping:
            text = f"finishing what is in work … {text}"
        elif state.slowest and state.slowest[1] > 1:
            text += f" · {printable(state.slowest[0])[-40:]} {state.slowest[1]:.0f} s"
        task = self._bar.tasks[0].id
        total = self.total if self.total is None or self.total >= state.done else None
        self._bar.update(task, completed=state.done, total=total, description=text, rate=f"{rate(state):.1f}/s")


def make_watch(*, log_json: bool) -> Watch:
    """The watch for where we are: a terminal, a file, or a program that reads JSON."""
    if log_json:
        return LogWatch()
    return BarWatch() if sys.stderr.isatty() else Watch()


def rate(state: State) -> float:
    """Inputs a second."""
    return state.done / max(time.monotonic() - state.began, 0.001)


def describe(state: State) -> str:
    """The counts in one line: `120 ok, 3 failed, 7 unchanged`."""
    parts = [f"{state.counts[status]} {status}" for status in STATUSES if state.counts[status]]
    if state.kept:
        parts.append(f"{state.kept} unchanged")
    return ", ".join(parts) or "nothing yet"


def summary(state: State, out: str, words: list[str]) -> str:
    """What a run came to: counts, time, the commonest errors, and the command that retries them."""
    seconds = time.monotonic() - state.began
    twins = f" {state.duplicates} duplicates." if state.duplicates else ""
    head = f"{state.done} inputs in {seconds:.1f} s ({rate(state):.1f}/s)"
    text = f"{head}: {describe(state)}. Output: {printable(out)}.{twins}"
    for (code, message), count in state.errors.most_common(COMMONEST):
        text += f"\n{count:7d} × {code} {printable(message)}"
    if state.stopping:
        text += f"\nStopped before the end. To go on: {command(words, without='--retry')}"
    elif any(state.counts[status] for status in BAD):
        text += f"\nTo try these again: {command(words, with_='--retry')}"
    return text


def command(words: list[str], *, with_: str = "", without: str = "") -> str:
    """The command line of `words`, with or without an option."""
    kept = [word for word in words if word not in (with_, without, "--force")]
    return printable(shlex.join(["vbpl", "batch", *kept, *([with_] if with_ else [])]))
