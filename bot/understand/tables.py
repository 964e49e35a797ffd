"""What the data files say that do not depend on an operation."""

import csv
from collections import defaultdict
from functools import cache
from importlib.resources import files

from bot.texts import LANGUAGES
from bot.texts.fold import fold
from bot.texts.items import item_name


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a data file."""
    text = files("bot.understand").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def item_words() -> dict[str, list[tuple[str, str]]]:
    """What people call the items of the shared catalogue: pairs of language and name, by code."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows("items.csv"):
        found[row["code"]] += [(row["language"], word) for word in row["words"].split(";")]
    for code, words in found.items():
        names = [(language, item_name(language, code)) for language in LANGUAGES]
        words[:0] = [(language, name) for language, name in names if name is not None]
    return dict(found)


@cache
def fillers(meaning: str) -> frozenset[str]:
    """Words that say nothing alone: what connects others, or is part of many names."""
    found = [row["words"].split(";") for row in rows("fillers.csv") if row["meaning"] == meaning]
    return frozenset(fold(word) for words in found for word in words)


@cache
def packs() -> dict[tuple[str, str], int]:
    """Units in a container, by code and container."""
    return {(row["code"], row["container"]): int(row["units"]) for row in rows("packs.csv")}


@cache
def needs() -> dict[str, list[tuple[str, float, str]]]:
    """Code, amount and what it is per, by need."""
    found: dict[str, list[tuple[str, float, str]]] = defaultdict(list)
    for row in rows("needs.csv"):
        found[row["need"]].append((row["code"], float(row["amount"]), row["per"]))
    return dict(found)


@cache
def sizes() -> list[tuple[str, str, float, str]]:
    """Kinds of items that come in sizes: family, code, size, unit."""
    return [(r["family"], r["code"], float(r["size"]), r["unit"]) for r in rows("sizes.csv")]
