"""How Telegram says no."""

from typing import Any


class Refusal(Exception):
    """An answer with ok=false: Telegram's code, its description and its parameters."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def json(self) -> dict[str, Any]:
        """The body Telegram sends with it."""
        body = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(description: str) -> Refusal:
    """A 400: the call itself is wrong."""
    return Refusal(400, f"Bad Request: {description}")


def forbidden(description: str) -> Refusal:
    """A 403: the bot may not do this here."""
    return Refusal(403, f"Forbidden: {description}")


def conflict(description: str) -> Refusal:
    """A 409: somebody else is already receiving the updates."""
    return Refusal(409, f"Conflict: {description}")
