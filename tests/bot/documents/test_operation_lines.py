"""In which line a value stands."""

import tomllib
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.operation import SHIPPED
from bot.documents.operation_lines import Where, find_lines

TEXT = """\
# a comment with [brackets], = and "quotes"
code = "A"  # more
at = 2023-02-08 06:00:00
a.b."c.d" = 1.5

rows = [
  { code = "X", names = { ar = ["خيمة", "x]"], 'en' = "y" } },  # {
  # [nothing]
  { code = "Y" },
  {code="Z"}
]
text = \"\"\"
x = 1
\"\"\"
after = '''
'''
[table]
key = [
  [1, 2],
  [3],
]
[[list]]
one = 1
[[list]]
one = 1
[list.deep]
two = 2
[[list.many]]
three = 3
"""


@pytest.mark.parametrize(
    ("where", "line"),
    [
        ((), 1),
        (("code",), 2),
        (("at",), 3),
        (("a", "b", "c.d"), 4),
        (("rows",), 6),
        (("rows", 0), 7),
        (("rows", 0, "names", "ar", 1), 7),
        (("rows", 0, "names", "en"), 7),
        (("rows", 1, "code"), 9),
        (("rows", 2, "code"), 10),
        (("text",), 12),
        (("after",), 15),
        (("table", "key", 1, 0), 20),
        (("list", 0, "one"), 23),
        (("list", 1, "one"), 25),
        (("list", 1, "deep", "two"), 27),
        (("list", 1, "many", 0, "three"), 29),
    ],
)
def test_each_value_stands_where_an_editor_shows_it(where: Where, line: int) -> None:
    assert find_lines(TEXT)[where] == line


@pytest.mark.parametrize("text", [TEXT, SHIPPED.read_text(encoding="utf-8")])
def test_the_lines_name_what_tomllib_reads_and_nothing_else(text: str) -> None:
    assert set(find_lines(text)) == set(paths(tomllib.loads(text)))


def test_windows_line_ends_change_no_line() -> None:
    assert find_lines(TEXT.replace("\n", "\r\n")) == find_lines(TEXT)


KEYS = st.text("ab.=[]{}'# \"\\", max_size=4)
VALUES = st.recursive(
    st.integers() | st.booleans() | st.text("a]}',\"\\=#[{", max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_no_text_in_quotes_leads_astray(document: dict[str, Any]) -> None:
    text = "".join(f"{written(key)} = {written(value)}\n" for key, value in document.items())
    lines = find_lines(text)
    assert set(lines) == set(paths(document))
    assert all(lines[(key,)] == number for number, key in enumerate(document, 1))


def written(value: Any) -> str:
    """The value in TOML, on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{written(k)} = {written(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return str(value).lower()


def paths(value: Any, here: Where = ()) -> list[Where]:
    """The ways to a value and to all that it holds."""
    inside: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, dict):
        inside = value.items()
    elif isinstance(value, list):
        inside = enumerate(value)
    return [here, *(path for key, inner in inside for path in paths(inner, (*here, key)))]
