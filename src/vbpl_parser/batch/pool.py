"""Workers: one process each, one job at a time, by pebble. A worker that dies costs the job it had.

Beyond what pebble does, the pool knows which process has which job (the desk in shared memory), so that it can kill the
whole process group, find workers that vanished without a word, and start anew when pebble's pool breaks.
"""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from ctypes import c_double, c_long
from multiprocessing.context import ForkServerContext, ForkServerProcess
from queue import Empty, SimpleQueue
from types import ModuleType, TracebackType
from typing import Any, Generic, TypeVar

from attrs import define, field
from pebble import ProcessExpired, ProcessPool

from vbpl_parser.batch.convert import convert
from vbpl_parser.batch.job import Job, Outcome
from vbpl_parser.batch.worker import Desk, Guard, at_work, begin

__all__ = ["Pool", "Ticket"]

T = TypeVar("T")

TICK = 0.2  # seconds between two looks at the workers
GRACE = 3.0  # seconds after the timer of the kernel until pebble steps in (a stopped process gets no signal)
GONE = 1.0  # seconds that a worker may be dead before its job is given up
JOBS_PER_WORKER = 500
TRIES = 3
PRELOADED = [
    "vbpl_parser.batch.pool",
    "vbpl_parser.readers.docx",
    "vbpl_parser.readers.pdf",
    "vbpl_parser.readers.text",
]


@define(eq=False)
class Ticket(Generic[T]):
    """A job that is out: what it is for, its seat at the desk, how often it was tried."""

    item: T
    job: Job
    seat: int
    future: "Future[Outcome] | None" = None
    tries: int = 1
    dead_since: float | None = None


@define(eq=False)
class Pool(Generic[T]):
    """A crew of workers. Use as a context manager; `submit` up to `room` jobs, take outcomes from `settled`.

    Attributes:
        workers: number of processes.
        guard: limits of one job.
        ahead: jobs that may wait for each worker, so that it never waits for us; few when a job takes long, since
            what is out is finished when a run is interrupted.
        work: what a worker does with a job; importable by name.
    """

    workers: int = 1
    guard: Guard = field(factory=Guard)
    work: Callable[[Any], Outcome] = convert
    ahead: int = 12
    _out: "dict[int, Ticket[T]]" = field(factory=dict, init=False)
    _done: "SimpleQueue[tuple[int, Future[Outcome]]]" = field(factory=SimpleQueue, init=False)
    _looked: float = field(default=0.0, init=False)
    _moved: float = field(default=0.0, init=False)
    _desk: Desk = field(init=False)
    _context: ForkServerContext = field(init=False)
    _pool: ProcessPool = field(init=False)

    def __enter__(self) -> "Pool[T]":
        self._context = _Context()
        self._context.set_forkserver_preload(PRELOADED)
        self._desk = Desk(
            pids=self._context.RawArray(c_long, self.seats), since=self._context.RawArray(c_double, self.seats)
        )
        self._pool = self._opened()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    @property
    def seats(self) -> int:
        """How many jobs may be out at a time."""
        return self.workers * self.ahead

    @property
    def room(self) -> int:
        """How many more jobs may be submitted now."""
        return self.seats - len(self._out)

    @property
    def out(self) -> int:
        """How many jobs are out."""
        return len(self._out)

    def slowest(self) -> tuple[T, float] | None:
        """What has been in work for longest, and the seconds; None when nothing is."""
        seats = [seat for seat in self._out if self._desk.pids[seat]]
        if not seats:
            return None
        seat = min(seats, key=lambda seat: self._desk.since[seat])
        return self._out[seat].item, time.monotonic() - self._desk.since[seat]

    def submit(self, item: T, job: Job) -> None:
        """Give a job out."""
        if not self._out:
            self._moved = time.monotonic()
        seat = next(seat for seat in range(self.seats) if seat not in self._out)
        self._schedule(Ticket(item, job, seat))

    def settled(self, timeout: float = TICK) -> Iterator[tuple[T, Outcome]]:
        """What has come to an end; waits `timeout` seconds for the first."""
        with suppress(Empty):
            yield from self._settle(*self._done.get(timeout=timeout))
            while True:
                yield from self._settle(*self._done.get_nowait())
        now = time.monotonic()
        if now - self._looked > TICK:
            self._looked = now
            yield from self._vanished(now)
        if self._out and now - self._moved > self.guard.timeout + 4 * GRACE:
            yield from self._restart()

    def _schedule(self, ticket: "Ticket[T]") -> None:
        seat = ticket.seat
        self._out[seat] = ticket
        self._desk.pids[seat] = 0
        arguments = (seat, self.work, ticket.job)
        try:
            future: Future[Outcome] = self._pool.schedule(at_work, args=arguments, timeout=self.guard.timeout + GRACE)
        except RuntimeError as error:  # the pool broke a moment ago; its jobs start anew when this one is looked at
            future = Future()
            future.set_exception(BrokenProcessPool(str(error)))
        ticket.future = future
        future.add_done_callback(lambda done: self._done.put((seat, done)))

    def _settle(self, seat: int, future: "Future[Outcome]") -> Iterator[tuple[T, Outcome]]:
        ticket = self._out.get(seat)
        if ticket is None or ticket.future is not future:
            return
        error = future.exception()
        if isinstance(error, BrokenProcessPool | CancelledError):
            yield from self._restart()
            return
        yield self._leave(ticket, self._outcome(ticket, future, error))

    def _outcome(self, ticket: "Ticket[T]", future: "Future[Outcome]", error: BaseException | None) -> Outcome:
        if error is None:
            return future.result()
        if isinstance(error, TimeoutError):
            self._kill_group(self._desk.pids[ticket.seat])
            return self._overdue()
        if isinstance(error, ProcessExpired):
            self._kill_group(error.pid)
            return self._died(error.exitcode)
        if isinstance(error, MemoryError):
            return Outcome(status="failed", code="VB905", message="The file needs more memory than the limit.")
        return Outcome(status="crashed", code="VB900", message=f"{type(error).__name__}: {error}"[:300])

    def _leave(self, ticket: "Ticket[T]", outcome: Outcome) -> tuple[T, Outcome]:
        self._moved = time.monotonic()
        del self._out[ticket.seat]
        self._desk.pids[ticket.seat] = 0
        return ticket.item, outcome

    def _overdue(self) -> Outcome:
        message = f"The file took more than {self.guard.timeout:g} seconds."
        return Outcome(status="timeout", code="VB905", message=message, milliseconds=round(self.guard.timeout * 1000))

    def _died(self, exit_code: int | None) -> Outcome:
        if exit_code is not None and -exit_code in (signal.SIGALRM, signal.SIGXCPU):
            return self._overdue()
        how = f"with exit code {exit_code}"
        if exit_code is None:
            how = "without a word"
        elif exit_code < 0:
            how = f"by {_signal_name(-exit_code)}"
        return Outcome(
            status="crashed", code="VB900", message=f"The worker process ended {how} while reading the file."
        )

    def _vanished(self, now: float) -> Iterator[tuple[T, Outcome]]:
        """Jobs whose worker is dead although nobody told: it left with exit code 0, or before it was noted."""
        for ticket in tuple(self._out.values()):
            pid = self._desk.pids[ticket.seat]
            if not pid:
                continue
            if _alive(pid):
                ticket.dead_since = None
                if now - self._desk.since[ticket.seat] > self.guard.timeout + 3 * GRACE:
                    self._kill_group(pid)
            elif ticket.dead_since is None:
                ticket.dead_since = now
            elif now - ticket.dead_since > GONE:
                self._kill_group(pid)
                late = now - self._desk.since[ticket.seat] > self.guard.timeout + GONE
                yield self._leave(ticket, self._overdue() if late else self._died(None))

    def _restart(self) -> Iterator[tuple[T, Outcome]]:
        """Start anew with all jobs that are out; one that was there too often is given up."""
        self._close()
        self._moved = time.monotonic()
        self._pool = self._opened()
        for ticket in tuple(self._out.values()):
            if self._desk.pids[ticket.seat]:
                ticket.tries += 1
            if ticket.tries > TRIES:
                yield self._leave(ticket, self._died(None))
            else:
                self._schedule(ticket)

    def _opened(self) -> ProcessPool:
        return ProcessPool(
            max_workers=self.workers,
            max_tasks=JOBS_PER_WORKER,
            initializer=begin,
            initargs=(self.guard, self._desk),
            context=self._context,
        )

    def _close(self) -> None:
        for seat in self._out:
            if self._desk.pids[seat]:
                self._kill_group(self._desk.pids[seat])
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def _kill_group(self, pid: int | None) -> None:
        if pid and pid > 1 and pid != os.getpgrp():
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(pid, signal.SIGKILL)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


class _Process(ForkServerProcess):
    """A worker that does not import the program of the user.

    It needs nothing from there, and a script without the guard `if __name__ == "__main__"` would run in every worker.
    """

    @staticmethod
    def _Popen(process_obj: Any) -> Any:  # noqa: N802
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            return ForkServerProcess._Popen(process_obj)
        finally:
            sys.modules["__main__"] = main


class _Context(ForkServerContext):
    Process = _Process
