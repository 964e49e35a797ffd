"""A local Telegram: an HTTP server that speaks the Bot API, and people who use it.

    with LocalTelegram() as telegram:                    # serves in a thread of its own
        bot = Bot(telegram.token, base_url=telegram.base_url, base_file_url=telegram.base_file_url)
        # ... or start the service as a process of its own with these addresses
        amal = telegram.person("Amal", language_code="ar")
        amal.start("invitation-payload")                 # /start with a deep link
        card = amal.wait_for("What do you need?")        # the bot's newest message with these words
        answer = amal.tap("Add a line", on=card).wait()  # the text of answerCallbackQuery
        amal.send_location(36.2, 36.16)
        amal.wait_until(lambda messages: messages[-1].edits > 0)
        telegram.faults.flood(amal, retry_after=3)       # 429 for the next call about her chat

In async code: `await amal.hear(...)`, `await amal.until(...)`, `await amal.tap(...)`.
As in Telegram, a bot in a group reads commands, replies and mentions, but the rest only as an
administrator. Not there: the old Markdown, other media than pictures and documents, inline mode.
"""

from bot.drill.telegram.faults import Faults
from bot.drill.telegram.group import Group
from bot.drill.telegram.local import LocalTelegram
from bot.drill.telegram.model import Answer, Button, Call, Document, Event, Message, User
from bot.drill.telegram.person import Person
from bot.drill.telegram.tap import Tap

__all__ = [
    "Answer",
    "Button",
    "Call",
    "Document",
    "Event",
    "Faults",
    "Group",
    "LocalTelegram",
    "Message",
    "Person",
    "Tap",
    "User",
]
