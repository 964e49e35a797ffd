"""The drill's page: pick who you are and chat with the bot, while the exercise's clock runs.

Everything that is done on it is done through the local Telegram, as people do it on their phones.
"""

import signal
import threading
from pathlib import Path

from rich.console import Console

from bot.console import configure_logs, fail
from bot.documents.operation import OperationFileError
from bot.drill.page.app import Page
from bot.drill.page.people import People
from bot.drill.rehearsal import Rehearsal
from bot.drill.telegram.serving import Serving

__all__ = ["serve"]


def serve(operation: Path, speed: float, port: int) -> None:
    """Holds an exercise of an operation on a page of this machine until Ctrl-C."""
    configure_logs("WARNING")
    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stop.set())
    try:
        _hold(operation, speed, port, stop)
    except OperationFileError as error:
        fail(str(error))
    except OSError as error:
        fail(f"{operation if error.filename else f'port {port}'}: {error.strerror}")


def _hold(operation: Path, speed: float, port: int, stop: threading.Event) -> None:
    console = Console()
    with Rehearsal(operation, speed) as rehearsal:
        with console.status("Everybody opens the bot …"):
            people = People(rehearsal)
        app = Page(rehearsal, people).app
        page = Serving(lambda: app, port)
        page.start()
        console.print(f"[bold yellow]EXERCISE[/]  open http://127.0.0.1:{page.port}")
        console.print("Ctrl-C ends it.", style="dim")
        console.file.flush()
        while rehearsal.failure is None and not stop.wait(0.5):
            pass
        page.stop()
