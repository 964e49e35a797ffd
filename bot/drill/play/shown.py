"""What the terminal shows: the conversations as they happen, and how far the exercise is."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from bot.drill.telegram import Button, Event

LONGEST = 230
"""Characters shown of a message."""

MOST_BUTTONS = 6


class Shown:
    """The terminal, which a quiet drill leaves to the progress and the end."""

    def __init__(
        self, console: Console, zone: str, begins: datetime, ends: datetime, *, quiet: bool
    ) -> None:
        self._console, self._zone, self._quiet = console, ZoneInfo(zone), quiet
        self._begins = begins
        self.hushed = False
        self.said = 0
        self._phase = ""
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            TimeElapsedColumn(),
            console=console,
            transient=True,
        )
        self._task = self._progress.add_task("", total=(ends - begins).total_seconds())

    def __enter__(self) -> "Shown":
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def phase(self, name: str, now: datetime) -> None:
        """A new part of the exercise begins."""
        if name != self._phase:
            self._phase = name
            self._console.rule(f"[bold]{self._clock(now)} · {name}", align="left")

    def wrong(self, what: str) -> None:
        """Something did not go as it should."""
        self._console.print(Text(f"  ✗ {what}", style="bold red"))

    def show(self, events: Sequence[Event], now: datetime) -> None:
        """Shows what has happened since."""
        done = (now - self._begins).total_seconds()
        text = f"{self._clock(now)} · {self._phase}"
        self._progress.update(self._task, completed=done, description=text)
        self.said += sum(event.from_bot and event.kind == "said" for event in events)
        if not (self._quiet or self.hushed):
            for event in events:
                line = self._line(event)
                if line is not None:
                    self._console.print(line, soft_wrap=True)

    def _line(self, event: Event) -> Text | None:
        text = _content(event)
        if text is None:
            return None
        moment = datetime.fromtimestamp(event.date, self._zone)
        line = Text(f"{moment:%a %H:%M}  ", style="dim")
        where = event.chat_title
        if not event.from_bot:
            who = where if where == event.actor else f"{where}, {event.actor}"
            return line.append(f"{who} ▸ ", "bold cyan").append(text, "cyan")
        sign = {"edited": "✎", "answered": "·"}.get(event.kind, "◂")
        line.append(f"    {sign} {where}: ", "green").append(text, "default")
        if event.message is not None and event.kind != "answered":
            line.append(_buttons(event.message.buttons), "yellow")
        return line

    def _clock(self, now: datetime) -> str:
        return f"{now.astimezone(self._zone):%a %d %b %H:%M}"


def _content(event: Event) -> str | None:
    """What was said or done, on one line; None for what people do not look at."""
    message = event.message
    if event.kind == "tapped":
        labels = {b.data: b.text for row in (message.buttons if message else []) for b in row}
        return f"[{labels.get(event.text, event.text)}]"
    if event.kind in ("said", "edited") and message is not None:
        place = (
            f"📍 {message.location[0]:.4f}, {message.location[1]:.4f}" if message.location else ""
        )
        picture = "🖼 " if message.photo else ""
        text = " · ".join(line.strip() for line in message.text.splitlines() if line.strip())
        return picture + place + _shortened(text)
    return event.text if event.kind == "answered" and event.text else None


def _shortened(text: str) -> str:
    """A long text without its middle: what is asked stands at the end."""
    return (
        text
        if len(text) <= LONGEST
        else f"{text[: LONGEST * 3 // 5]} … {text[-LONGEST * 2 // 5 :]}"
    )


def _buttons(rows: list[list[Button]]) -> str:
    labels = [button.text for row in rows for button in row]
    more = f" +{len(labels) - MOST_BUTTONS}" if len(labels) > MOST_BUTTONS else ""
    return "".join(f" [{label}]" for label in labels[:MOST_BUTTONS]) + more
