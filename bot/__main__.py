"""The commands: run the bot, load an operation, hold a drill."""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="aidline: a Telegram bot for emergencies, with a planner behind it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # what is wrong is one plain line, whatever its length
)


@app.command()
def run() -> None:
    """Serves Telegram with the token and the settings of the environment (see .env.example)."""
    from bot.console import serve

    serve()


@app.command()
def load(
    operation: Annotated[Path, typer.Argument(help="The operation file, TOML.")],
    stock: Annotated[
        bool, typer.Option("--stock", help="Set the stock that was loaded before anew.")
    ] = False,
) -> None:
    """Sets up places, items, warehouses, vehicles and people from an operation file."""
    from bot.console import load_operation

    load_operation(operation, stock=stock)


@app.command()
def drill(
    play: Annotated[
        bool, typer.Option("--play", help="A whole operation plays by itself.")
    ] = False,
    operation: Annotated[
        Path | None,
        typer.Option(
            exists=True, dir_okay=False, help="The operation file; else that of February 2023."
        ),
    ] = None,
    report: Annotated[
        Path | None, typer.Option(help="With --play: where the figures are written as JSON.")
    ] = None,
    requests: Annotated[
        int, typer.Option(min=1, max=500, help="With --play: how many requests are made.")
    ] = 42,
    seed: Annotated[int, typer.Option(help="With --play: another number, another day.")] = 1,
    quiet: Annotated[
        bool, typer.Option("--quiet", help="With --play: only the progress and the figures.")
    ] = False,
    speed: Annotated[
        float, typer.Option(min=1, help="Without --play: how fast the exercise's clock runs.")
    ] = 60,
    port: Annotated[
        int, typer.Option(min=0, help="Without --play: the port of the page; 0 finds a free one.")
    ] = 0,
) -> None:
    """Runs the real bot against a local Telegram: talk to it in a browser, or watch it with --play.

    Exits with 1 when anything was lost, said twice or against the rules.
    """
    file = operation or Path(__file__).parent / "operations" / "turkiye-syria-2023.toml"
    if play:
        from bot.drill.play.play import play as play_operation

        raise typer.Exit(
            not play_operation(file, requests=requests, seed=seed, quiet=quiet, report_to=report)
        )
    from bot.drill.page import serve

    serve(file, speed, port)


if __name__ == "__main__":
    app()
