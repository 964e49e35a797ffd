"""One command for each table, and one that makes up an emergency."""

from pathlib import Path
from typing import Annotated

import typer

from benchmarks.planner.emergencies import KINDS, generate

app = typer.Typer(no_args_is_help=True, add_completion=False)


@app.callback()
def tables() -> None:
    """Measure the planner: one command for each table."""


@app.command("generate")
def write_emergency(
    kind: Annotated[str, typer.Option(help=", ".join(KINDS))],
    out: Annotated[Path, typer.Option(help="Where the problem goes.")],
    requests: Annotated[int, typer.Option(min=1)] = 200,
    seed: Annotated[int, typer.Option(help="Another seed, another emergency.")] = 1,
    vehicles: Annotated[
        int | None, typer.Option(help="One for eight requests if not told.")
    ] = None,
) -> None:
    """Make up an emergency and write it as a problem file."""
    from planner.files import write

    if kind not in KINDS:
        raise typer.BadParameter(f"{kind!r} is none of {', '.join(KINDS)}")
    out.write_text(write(generate(kind, requests, seed, vehicles)), encoding="utf-8")


if __name__ == "__main__":
    app(prog_name="python -m benchmarks.planner")
