"""The page's own words, in each language that people read."""

from bot.texts import Words

NAMES = (
    "exercise", "people", "search", "new-person", "type", "send", "photo", "location", "commands",
    "edited", "close", "pick", "back", "lost", "map", "place", "latitude", "longitude", "name",
    "language", "open", "open-link", "requester", "coordinator", "driver", "partner", "admin",
    "stranger", "speed", "real-time", "unread", "empty",
)  # fmt: skip


def labels(language: str) -> dict[str, str]:
    """The words by their names."""
    words = Words(language)
    return {name: words.label(f"page-{name}") for name in NAMES}
