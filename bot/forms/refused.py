"""What a reader gives when it cannot use what was typed."""

from dataclasses import dataclass, field

from bot.texts.words import Argument


@dataclass(frozen=True)
class Refused:
    """The key of the one sentence that says why, with its arguments."""

    key: str
    arguments: dict[str, Argument] = field(default_factory=dict)
