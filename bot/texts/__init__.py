"""Every word that a person reads, by language: the Fluent files beside this one."""

from bot.texts.languages import LANGUAGES, RIGHT_TO_LEFT, best_language
from bot.texts.words import Words, plain

__all__ = ["LANGUAGES", "RIGHT_TO_LEFT", "Words", "best_language", "plain"]
