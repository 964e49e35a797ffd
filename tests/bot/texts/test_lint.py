"""The texts of all languages: complete, alike in their variables, used, and none missing."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, VariableReference
from fluent.syntax.visitor import Visitor

from bot.texts import LANGUAGES
from bot.texts.bundles import FOLDER

BOT = FOLDER.parent
OTHERS = sorted(set(LANGUAGES) - {"en"})


class Variables(Visitor):
    """Gathers the variables that a message refers to."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """The variables of every message of a language; a key said twice is an error."""
    found: dict[str, set[str]] = {}
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, Message):
                assert entry.id.name not in found, f"{path.name}: {entry.id.name} twice"
                variables = Variables()
                variables.visit(entry)
                found[entry.id.name] = variables.names
    return found


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
