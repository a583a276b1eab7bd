"""All tests. A worker that is to tell which lines they run watches before anything of itasite is loaded."""

import os
from pathlib import Path

# taken away: what tests start as a command runs unwatched, for tests within this process run the same lines
if "PYTEST_XDIST_WORKER" in os.environ and (data := os.environ.pop("LINES_RUN", "")):
    from tests.support import lines_run

    lines_run.watch(Path(data), os.environ["PYTEST_XDIST_WORKER"])
