"""What the data files say that do not depend on an operation."""

import csv
from collections import defaultdict
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Need:
    """So many units of an item for each person, household or person and day; for least to most."""

    code: str
    amount: float
    per: str
    least: int
    most: int

    @property
    def is_daily(self) -> bool:
        """Whether it depends on the number of days."""
        return self.per.endswith("day")


@cache
def needs() -> dict[str, list[Need]]:
    """What is needed, item by item, by need."""
    found: dict[str, list[Need]] = defaultdict(list)
    for row in rows("needs.csv"):
        least, most = int(row["least"] or 0), int(row["most"] or 10**9)
        found[row["need"]].append(Need(row["code"], float(row["amount"]), row["per"], least, most))
    return dict(found)


@cache
def qualities() -> dict[str, dict[str, list[str]]]:
    """What items of a kind are said to be like: codes by family and quality."""
    found: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for row in rows("qualities.csv"):
        found[row["family"]][row["quality"]] = row["codes"].split(";")
    return dict(found)


@cache
def sizes() -> list[tuple[str, str, float, str]]:
    """Kinds of items that come in sizes: family, code, size, unit."""
    return [(r["family"], r["code"], float(r["size"]), r["unit"]) for r in rows("sizes.csv")]
