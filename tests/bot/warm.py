"""What every start of the bot begins with, done once: processes are forked from here."""

from bot import console
from bot.config import Storage
from bot.texts import LANGUAGES
from bot.texts.bundles import bundle

for language in LANGUAGES:
    bundle(language)

console.open_database(Storage(database="sqlite://", _env_file=None)).close()
