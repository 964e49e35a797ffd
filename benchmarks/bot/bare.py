"""The opponent: a bare Application that echoes, with one SQLite write for each update."""

import os
import sqlite3

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

DB = sqlite3.connect(os.environ["BARE_DATABASE"])


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Writes the message down and says it again."""
    message = update.effective_message
    if message is not None and message.text is not None:
        DB.execute("INSERT INTO heard VALUES (?, ?)", (update.update_id, message.text))
        DB.commit()
        await message.reply_text(message.text)


def main() -> None:
    """Polls until it is stopped."""
    for statement in (
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=FULL",
        "CREATE TABLE IF NOT EXISTS heard (id INTEGER PRIMARY KEY, text TEXT)",
    ):
        DB.execute(statement)
    url = os.environ["BARE_URL"]
    application = Application.builder().token(os.environ["BARE_TOKEN"]).base_url(url).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    print("listening", flush=True)
    application.run_polling()


if __name__ == "__main__":
    main()
