"""Every word that a person reads, by language: the Fluent files beside this one."""

from bot.texts.words import LANGUAGES, Words, best_language, plain

__all__ = ["LANGUAGES", "Words", "best_language", "plain"]
