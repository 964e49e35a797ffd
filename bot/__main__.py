"""The commands: run the bot, load an operation, hold a drill."""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="aidline: a Telegram bot for emergencies, with a planner behind it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
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


if __name__ == "__main__":
    app()
