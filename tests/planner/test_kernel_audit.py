"""What the kernel keeps up to date is what comes out when it is computed anew."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_after_every_iteration_all_that_is_kept_is_what_comes_out_anew() -> None:
    """In a process of its own: whether functions are compiled is decided when numba is imported."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.planner.kernel_audit"],
        cwd=ROOT,
        env={**os.environ, "NUMBA_DISABLE_JIT": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    seen = json.loads(run.stdout)
    assert min(seen["iterations"], seen["priced"], seen["too much"], seen["docks"]) > 500
    assert seen["served"] > 100
    assert seen["chained"] == seen["wanted"] > 0  # what a chain's labels promise can be driven
