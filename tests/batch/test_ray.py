"""A real Ray cluster of two nodes on this machine, one of them killed in the middle.

It takes half a minute and ray is large: the test runs where ray is installed and VBPL_TEST_RAY is set.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest

from planted_work import slow_planted_work, write_letters, write_planted
from vbpl_parser.batch.cluster import run_on_ray
from vbpl_parser.batch.inputs import Sources
from vbpl_parser.batch.run import Plan
from vbpl_parser.batch.worker import Guard
from vbpl_parser.errors import MissingExtra


def test_without_ray(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(MissingExtra, match=r"vbpl_parser\[ray\]"):
        run_on_ray(Plan(sources=Sources(arguments=("in",)), out=str(tmp_path / "out")), address=None)


@pytest.mark.skipif("VBPL_TEST_RAY" not in os.environ, reason="set VBPL_TEST_RAY to start a Ray cluster")
@pytest.mark.timeout(300)
def test_a_node_that_dies_costs_nothing(tmp_path: Path) -> None:
    pytest.importorskip("ray", reason="ray is not installed")
    from ray.cluster_utils import Cluster

    tests = str(Path(__file__).parents[1])
    os.environ["PYTHONPATH"] = os.pathsep.join([tests, os.environ.get("PYTHONPATH", "")])
    write_letters(tmp_path / "in", 100)
    planted = write_planted(tmp_path / "in")
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    second = cluster.add_node(num_cpus=1)
    cluster.wait_for_nodes()
    sources = Sources(arguments=(str(tmp_path / "in"),))
    guard = Guard(timeout=1.5, memory=512)
    plan = Plan(sources=sources, out=str(tmp_path / "out"), guard=guard, work=slow_planted_work)

    def kill() -> None:
        while sum(len(path.read_bytes().splitlines()) > 3 for path in (tmp_path / "out").glob("ledger*")) < 2:
            time.sleep(0.05)
        cluster.remove_node(second, allow_graceful=False)

    killer = Thread(target=kill)
    killer.start()
    try:
        state = run_on_ray(plan, address=cluster.address, shards=4)
    finally:
        killer.join(timeout=30)
        cluster.shutdown()
    assert state.done == 100 + len(planted)
    records = [
        json.loads(line) for path in (tmp_path / "out").glob("ledger*") for line in path.read_bytes().splitlines()
    ]
    assert len(records) == len({record["path"] for record in records}) == 100 + len(planted)
    good = sorted(record["path"] for record in records if record["status"] == "ok")
    assert good == [f"thư_{number:03}.txt" for number in range(100)]
    left = subprocess.run(["pgrep", "-f", str(tmp_path)], capture_output=True, text=True, check=False)
    assert left.stdout == ""
