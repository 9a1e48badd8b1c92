"""Nhiều máy (many machines): one run split into shards, each a task of a Ray cluster.

A task is a whole run over its shard (`Plan.shard`) with workers, limits and ledger of its own, on a folder that all
nodes see. Ray is never asked to repeat a task (`max_retries=0`): when a node dies, the shard is given out again by us
and goes on where its ledger ends.
"""

from collections import Counter
from collections.abc import Callable
from typing import Any

from attrs import evolve

from vbpl_parser.batch.files import OutputTrouble
from vbpl_parser.batch.run import Plan, State, run
from vbpl_parser.errors import MissingExtra

__all__ = ["run_on_ray"]

TRIES = 5
WAIT = 1.0  # seconds between two looks


def shard_done(plan: Plan) -> dict[str, Any]:
    """Run one shard; what a task does. Plain data comes back."""
    state = run(plan)
    return {"counts": dict(state.counts), "kept": state.kept, "errors": dict(state.errors), "twins": state.duplicates}


def run_on_ray(
    plan: Plan, *, address: str | None, shards: int | None = None, watch: Callable[[State], None] = lambda _state: None
) -> State:
    """Do what `plan` says on a Ray cluster.

    Args:
        plan: what to do; its output is a folder that all nodes see under the same name, and so are its sources.
        address: of the cluster, `auto`, or None to start one here.
        shards: parts of the input; as many as would keep every processor of the cluster busy twice when None.
        watch: called when a shard is done.

    Raises:
        OutputTrouble: a shard could not be done, after several tries or because its output cannot be written.
        MissingExtra: ray is not installed.
    """
    try:
        import ray
    except ImportError as error:
        raise MissingExtra("Clusters need ray: pip install 'vbpl_parser[ray]'") from error
    ray.init(address=address, ignore_reinit_error=True, logging_level="ERROR", log_to_driver=False)
    try:
        task = ray.remote(num_cpus=plan.jobs, max_retries=0)(shard_done)
        count = shards or max(1, 2 * int(ray.cluster_resources().get("CPU", 1)) // plan.jobs)
        return _Cluster(ray, task, plan, count, watch).whole()
    finally:
        ray.shutdown()


class _Cluster:
    """The shards that are out, and what came of those that are done."""

    def __init__(self, ray: Any, task: Any, plan: Plan, count: int, watch: Callable[[State], None]) -> None:
        self.ray, self.task, self.plan, self.count, self.watch = ray, task, plan, count, watch
        self.state = State()
        self.out: dict[Any, int] = {}
        self.tries: Counter[int] = Counter()

    def whole(self) -> State:
        """Until all shards are done."""
        for number in range(1, self.count + 1):
            self.give_out(number)
        while self.out:
            done, _ = self.ray.wait(list(self.out), timeout=WAIT)
            for reference in done:
                self.take(reference)
        return self.state

    def give_out(self, number: int) -> None:
        """Give a shard to the cluster."""
        self.tries[number] += 1
        self.out[self.task.remote(evolve(self.plan, shard=(number, self.count)))] = number

    def take(self, reference: Any) -> None:
        """Count what a shard came to, or give it out again when its node died."""
        number = self.out.pop(reference)
        try:
            found = self.ray.get(reference)
        except self.ray.exceptions.RayTaskError as error:  # raised by the run itself
            if "another run is writing" not in str(error) or self.tries[number] >= TRIES:
                raise OutputTrouble(str(error.cause)) from error
            self.give_out(number)
        except self.ray.exceptions.RayError as error:  # a node or worker of Ray died
            if self.tries[number] >= TRIES:
                message = f"shard {number}/{self.count} was lost {TRIES} times: {type(error).__name__}"
                raise OutputTrouble(message) from error
            self.give_out(number)
        else:
            self.state.counts.update(found["counts"])
            self.state.kept += found["kept"]
            self.state.errors.update(found["errors"])
            self.state.duplicates += found["twins"]
            self.watch(self.state)
