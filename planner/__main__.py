"""The planner on the command line."""

import typer

from planner.commands.check import check
from planner.commands.compare import compare
from planner.commands.explain import explain
from planner.commands.matrix import matrix
from planner.commands.quote import quote
from planner.commands.solve import solve

app = typer.Typer(help="Plan deliveries of aid.", no_args_is_help=True, add_completion=False)
for command in (solve, check, explain, compare, quote, matrix):
    app.command()(command)


if __name__ == "__main__":
    app(prog_name="python -m planner")
