"""HTML and MarkdownV2 become entities as Telegram makes them."""

from typing import Any

import pytest

from bot.drill.telegram.entities import parse_text
from bot.drill.telegram.refusal import Refusal


def _html(raw: str) -> tuple[str, list[tuple[Any, ...]]]:
    return _brief(*parse_text(raw, "HTML"))


def _markdown(raw: str) -> tuple[str, list[tuple[Any, ...]]]:
    return _brief(*parse_text(raw, "MarkdownV2"))


def _brief(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[tuple[Any, ...]]]:
    return text, [(each["type"], each["offset"], each["length"]) for each in entities]


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"),
        ("strong", "bold"),
        ("i", "italic"),
        ("em", "italic"),
        ("u", "underline"),
        ("s", "strikethrough"),
        ("del", "strikethrough"),
        ("code", "code"),
        ("pre", "pre"),
        ("blockquote", "blockquote"),
        ("tg-spoiler", "spoiler"),
    ],
)
def test_each_tag_is_its_entity(tag: str, kind: str) -> None:
    assert _html(f"to <{tag}>day</{tag}>") == ("to day", [(kind, 3, 3)])


def test_offsets_count_utf16_units() -> None:
    assert _html("🚚 <b>جاهز 🚚</b>") == ("🚚 جاهز 🚚", [("bold", 3, 7)])


def test_tags_nest() -> None:
    assert _html("<b>a<i>b</i></b>") == ("ab", [("bold", 0, 2), ("italic", 1, 1)])


def test_a_link_keeps_its_address() -> None:
    _, (entity,) = parse_text('<a href="https://osm.org/?a=1&amp;b=>2">map</a>', "HTML")
    assert (entity["type"], entity["url"]) == ("text_link", "https://osm.org/?a=1&b=>2")


def test_a_code_block_keeps_its_language() -> None:
    _, (entity,) = parse_text('<pre><code class="language-py">x</code></pre>', "HTML")
    assert entity == {"type": "pre", "offset": 0, "length": 1, "language": "py"}


def test_only_four_names_and_numbers_are_unescaped() -> None:
    assert _html("&lt;&gt;&amp;&quot;&#33;&nbsp;")[0] == '<>&"!&nbsp;'


def test_space_around_a_text_is_cut_and_offsets_follow() -> None:
    assert _html("  <b> hi </b> ") == ("hi", [("bold", 0, 2)])


def test_commands_addresses_and_mentions_are_found() -> None:
    text = "/plan see https://osm.org, ask @amal_k or a@b.org #camp"
    kinds = [kind for kind, _, _ in _html(text)[1]]
    assert kinds == ["bot_command", "url", "mention", "email", "hashtag"]


def test_nothing_is_found_inside_code() -> None:
    assert _html("<code>/plan</code>") == ("/plan", [("code", 0, 5)])


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("<h1>x</h1>", 'Unsupported start tag "h1" at byte offset 0'),
        ("é <b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("é 1 < 2", 'Unsupported start tag "" at byte offset 5'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_broken_html_is_refused_where_it_breaks(raw: str, why: str) -> None:
    with pytest.raises(Refusal) as refused:
        _html(raw)
    assert refused.value.description == f"Bad Request: can't parse entities: {why}"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("*bold*", ("bold", [("bold", 0, 4)])),
        ("_it_", ("it", [("italic", 0, 2)])),
        ("__un__", ("un", [("underline", 0, 2)])),
        ("~st~", ("st", [("strikethrough", 0, 2)])),
        ("||sp||", ("sp", [("spoiler", 0, 2)])),
        ("`a*b`", ("a*b", [("code", 0, 3)])),
        ("```py\nx\n```", ("x", [("pre", 0, 1)])),
        ("*a _b_*", ("a b", [("bold", 0, 3), ("italic", 2, 1)])),
        ("[map](https://osm.org)", ("map", [("text_link", 0, 3)])),
        (">one\n>two\nthree", ("one\ntwo\nthree", [("blockquote", 0, 7)])),
        (r"1\. \*", ("1. *", [])),
    ],
)
def test_each_mark_is_its_entity(raw: str, expected: tuple[str, list[tuple[Any, ...]]]) -> None:
    assert _markdown(raw) == expected


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("1. x", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("*x", "Can't find end of Bold entity at byte offset 0"),
        ("[x](http", "Can't find end of a URL at byte offset 2"),
    ],
)
def test_broken_markdown_is_refused_where_it_breaks(raw: str, why: str) -> None:
    with pytest.raises(Refusal, match="can't parse entities") as refused:
        _markdown(raw)
    assert refused.value.description.endswith(why)


def test_an_unknown_parse_mode_is_refused() -> None:
    with pytest.raises(Refusal, match="unsupported parse_mode"):
        parse_text("x", "RTF")
