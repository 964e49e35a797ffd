"""The texts of all languages: complete, alike in their variables, used, and none missing.

A language is tested as soon as there is a folder for it; nothing here names one but English.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import (
    Identifier,
    Junk,
    Message,
    NumberLiteral,
    Placeable,
    SelectExpression,
    TextElement,
    VariableReference,
)
from fluent.syntax.visitor import Visitor

from bot.texts import LANGUAGES, RIGHT_TO_LEFT
from bot.texts.languages import FOLDER, LOCALES

BOT = FOLDER.parent
OTHERS = sorted(set(LANGUAGES) - {"en"})


class Told(Visitor):
    """Gathers what a message says: its variables, its words, the plurals that it distinguishes."""

    def __init__(self, message: Message) -> None:
        self.names: set[str] = set()
        self.text = ""
        self.plurals: dict[str, set[str]] = {}
        self.numberless: list[tuple[set[str], str]] = []
        comment = message.comment.content if message.comment else ""
        self.is_as_in_english = comment == "As in English."
        self.visit(message)

    def visit_VariableReference(self, node: VariableReference) -> None:
        self.names.add(node.id.name)

    def visit_TextElement(self, node: TextElement) -> None:
        self.text += f" {node.value} "

    def visit_SelectExpression(self, node: SelectExpression) -> None:
        assert isinstance(node.selector, VariableReference)
        keys = {v.key.name for v in node.variants if isinstance(v.key, Identifier)}
        if keys > {"other"}:
            self.plurals[node.selector.id.name] = keys
            self._numbers(node)
        self.generic_visit(node)

    def _numbers(self, node: SelectExpression) -> None:
        """Gathers the variants of a plural that name no variable, with its exact numbers."""
        exact = {v.key.value for v in node.variants if isinstance(v.key, NumberLiteral)}
        for variant in node.variants:
            if isinstance(variant.key, Identifier):
                said = [e for e in variant.value.elements if isinstance(e, Placeable)]
                if not said:
                    self.numberless.append((exact, variant.key.name))


def entries(language: str) -> Iterator[Message]:
    """Every message of a language."""
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, Message):
                yield entry


@cache
def told(language: str) -> dict[str, Told]:
    """What every message of a language says; a key said twice is an error."""
    found: dict[str, Told] = {}
    for message in entries(language):
        assert message.id.name not in found, f"{message.id.name} twice"
        found[message.id.name] = Told(message)
    return found


def messages(language: str) -> dict[str, set[str]]:
    """The variables of every message of a language."""
    return {key: each.names for key, each in told(language).items()}


def strings() -> Iterator[str]:
    """Every string in the bot's code as a pattern; what an f-string puts in may be anything."""
    for path in BOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield re.escape(node.value)
            elif isinstance(node, ast.JoinedStr):
                yield "".join(
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9-]+"
                    for part in node.values
                )


def asked_keys() -> Iterator[tuple[Path, str]]:
    """The keys that are given to words(...), words.label(...) and words.join(...) as they stand."""
    for path in BOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and node.args):
                continue
            name, key = ast.unparse(node.func), getattr(node.args[0], "value", None)
            if re.search(r"\bwords(\.label|\.join)?$", name) and isinstance(key, str):
                yield path.relative_to(BOT), key


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_says_everything_that_english_says(language: str) -> None:
    assert messages(language).keys() == messages("en").keys()


@pytest.mark.parametrize("language", OTHERS)
def test_a_text_has_the_same_variables_in_every_language(language: str) -> None:
    english, other = messages("en"), messages(language)
    differing = {key for key in english.keys() & other.keys() if english[key] != other[key]}
    assert differing == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_that_distinguishes_plurals_has_all_of_the_language(language: str) -> None:
    needed = LOCALES[language].plural_form.tags | {"other"}
    english = told("en")
    incomplete = {
        (key, variable): needed - each.plurals.get(variable, set())
        for key, each in told(language).items()
        for variable in each.plurals.keys() | english[key].plurals.keys()
        if not needed <= each.plurals.get(variable, set())
    }
    assert incomplete == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plural_that_holds_for_several_numbers_says_which(language: str) -> None:
    """In Ukrainian 21 is a "one" too: only what stands for a single number may leave it out."""
    plural = LOCALES[language].plural_form
    unsaid = {
        key
        for key, each in told(language).items()
        for exact, kind in each.numberless
        if len([n for n in range(200) if plural(n) == kind and str(n) not in exact]) > 2
    }
    assert unsaid == set()


def letters(text: str) -> str:
    """The words of a text, without markup, commands and what is written in capitals."""
    plain = re.sub(r"<[^>]*>|/[a-z]+\b|\b[A-Z0-9+]{2,}\b", " ", text)
    return " ".join(re.findall(r"[^\W\d_]+", plain))


ONLY_ENGLISH = {"the", "of", "and", "is", "it", "to", "you", "your", "this", "that", "are", "with"}


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_was_left_in_english(language: str) -> None:
    """What is the same word there says so in a comment; units are the same in many languages."""
    english = told("en")
    left = {
        key
        for key, each in told(language).items()
        if not key.endswith("-pattern")
        and (words := letters(each.text).lower())
        and (
            (words == letters(english[key].text).lower() and not each.is_as_in_english)
            or ONLY_ENGLISH & set(words.split())
        )
    }
    assert left == set()


@pytest.mark.parametrize("language", RIGHT_TO_LEFT)
def test_what_runs_from_left_to_right_is_held_together_in_other_lines(language: str) -> None:
    """Commands begin with a mark, signed and paired numbers stand in isolates."""
    loose = {
        key
        for key, each in told(language).items()
        if re.search(r"(?<!\u200e)(?<![<\w])/[a-z]", each.text)
        or re.search(r"(?<!\u2066)(?<!\d[.,] )(?<![.\d])([−+]\d|\d+\.\d+, \d)", each.text)
    }
    assert loose == set()


def test_every_text_is_used() -> None:
    anything = "[a-z0-9-]+"
    used = re.compile("|".join(sorted({each for each in strings() if each != anything})))
    unused = {key for key in messages("en") if not used.fullmatch(key)}
    assert unused == set()


def test_every_key_that_the_code_asks_for_exists() -> None:
    known = messages("en")
    missing = {(str(path), key) for path, key in asked_keys() if key not in known}
    assert missing == set()


SPEAKING = ("handlers", "actions/asking", "actions/driving", "actions/people", "actions/planning")
"""Folders whose modules say things to people; operation files are spoken of in the terminal."""


def unsaid(tree: ast.AST) -> set[int]:
    """Which parts of a module nobody in chat hears: docstrings, and errors of ours."""
    nodes = list(ast.walk(tree))
    docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    raised = (node for node in nodes if isinstance(node, ast.Raise))
    return docstrings | {id(part) for node in raised for part in ast.walk(node)}


def words_in_code() -> Iterator[tuple[str, str]]:
    """Strings of two words and more in modules that say things to people."""
    for path in (path for folder in SPEAKING for path in (BOT / folder).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        quiet = unsaid(tree)
        for node in ast.walk(tree):
            text = node.value if isinstance(node, ast.Constant) and id(node) not in quiet else None
            if isinstance(text, str) and re.search(r"[^\W\d_]{2,}[,.!?:;]? [^\W\d_]{2,}", text):
                yield path.name, text


def test_no_words_that_people_read_stand_in_the_code() -> None:
    assert set(words_in_code()) == set()
