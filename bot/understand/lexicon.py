"""The words and phrases that are known, and where a message has them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.texts.fold import fold
from bot.understand import inflect
from bot.understand.result import Site, Thing
from bot.understand.tables import fillers, item_words, rows
from bot.understand.tokens import Kind, Token, plain_text, tokens

ANY = "*"
EXACT, INFLECTED, SOUNDS = 100.0, 96.0, 90.0
_MOST_SKIPPED = 2
_ONE_WRONG = 0.83
"""From so much likeness on, the first letter may be the wrong one."""
_LONG_CODE = 8
_SHORT = 3
_DAYS = ("weekday", "month")
"""Up to so many letters, a name of a day or month has no other forms: la lune is no Monday."""
"""From so many letters on, a code with one wrong is known again."""
FOREIGN_TOO = frozenset(
    ["item", "place", "unit", "priority", "weekday", "month", "people", "family", "need"]
)
"""What may be said in another language than the rest of the message."""
MISTYPED = FOREIGN_TOO - {"unit"} | {"day"}
"""What is understood with a letter or two wrong."""


@dataclass(frozen=True)
class Entry:
    """What a phrase means; weak where a stronger one with the same words is meant instead."""

    kind: str
    value: Any
    language: str
    weak: bool = False


@dataclass(frozen=True)
class Match:
    """Tokens start to end, and what they may mean."""

    start: int
    end: int
    score: float
    entries: tuple[Entry, ...]
    words: int


class Lexicon:
    """Words for everything that a request may say, with the items and places of an operation."""

    def __init__(self, things: Iterable[Thing], sites: Iterable[Site]) -> None:
        self.things = {thing.key: thing for thing in things}
        self._phrases: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
        self._first: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        self.languages: dict[str, set[str]] = defaultdict(set)
        self._stems: dict[str, set[str]] = defaultdict(set)
        self._skeletons: dict[str, set[str]] = defaultdict(set)
        self._place_words: set[str] = set()
        self._codes: list[str] = []
        self._cache: dict[str, dict[str, float]] = {}
        for phrase, entry in _static():
            self._add(phrase, entry)
        self._add_things()
        self._add_sites(sites)
        self._of_script: dict[str, list[str]] = defaultdict(list)
        for word in self.languages:
            if len(word) >= 4:
                self._of_script[inflect.script(word)].append(word)

    def matches(self, found: Sequence[Token], spoken: frozenset[str]) -> list[Match]:
        """What stands where in a message whose languages are known, none overlapping another."""
        all_of_them = [m for i in range(len(found)) for m in self._at(found, i, spoken)]
        taken: set[int] = set()
        chosen = []
        for match in sorted(all_of_them, key=lambda m: (-m.score, m.start)):
            span = range(match.start, match.end)
            if taken.isdisjoint(span):
                taken.update(span)
                chosen.append(match)
        return sorted(chosen, key=lambda m: m.start)

    def spoken(self, found: Sequence[Token], hint: str = "") -> frozenset[str]:
        """The languages that a message is most likely in."""
        votes: dict[str, float] = defaultdict(float)
        if hint:
            votes[hint] = 0.3
        for token in found:
            if token.kind is not Kind.WORD:
                continue
            said: set[str] = set()
            for word, score in self._known(token.text).items():
                if score >= INFLECTED - 2:
                    said |= self.languages[word] - {ANY}
            for language in said:
                votes[language] += 1 / len(said)
        if not votes:
            return frozenset({"en"})
        most = max(votes.values())
        return frozenset(name for name, n in votes.items() if n >= most - 0.01)

    def _at(self, found: Sequence[Token], i: int, spoken: frozenset[str]) -> Iterator[Match]:
        if found[i].kind not in (Kind.WORD, Kind.NUMBER):
            return
        by_end: dict[int, list[tuple[float, int, list[Entry]]]] = defaultdict(list)
        for word, score in self._likeness(found[i]).items():
            for phrase in self._first.get(word, ()):
                fit = self._fit(found, i, phrase, score)
                entries = fit and _said(self._phrases[phrase], spoken, phrase)
                if score < SOUNDS and entries:
                    entries = [e for e in entries if e.kind in MISTYPED and _is_of(e, spoken)]
                if score < EXACT - 2 and entries and len(word) <= _SHORT:
                    entries = [e for e in entries if e.kind not in _DAYS]
                if score < EXACT - 2 and entries and not any(_is_of(e, spoken) for e in entries):
                    entries = [e for e in entries if e.kind not in _DAYS]
                if fit and entries:
                    # What an operation has itself is no item of others.
                    lost = EXACT - SOUNDS if all(e.kind == "other" for e in entries) else 0.0
                    by_end[fit[0]].append((fit[1] - lost, len(phrase), entries))
        for end, fits in by_end.items():
            best = max(score for score, _, _ in fits)
            entries = [e for score, _, some in fits if score >= best - 1.5 for e in some]
            if any(not e.weak for e in entries):
                entries = [e for e in entries if not e.weak]
            yield Match(i, end, best, tuple(dict.fromkeys(entries)), max(n for _, n, _ in fits))

    def _fit(
        self, found: Sequence[Token], i: int, phrase: tuple[str, ...], first: float
    ) -> tuple[int, float] | None:
        """Where a phrase ends that begins at a token, and how well it fits."""
        total, at = first - 50, i + 1
        for word in phrase[1:]:
            skipped = 0
            while at < len(found) and skipped <= _MOST_SKIPPED:
                score = self._likeness(found[at]).get(word, 0.0)
                if score or not _may_skip(found[at]):
                    break
                at, skipped = at + 1, skipped + 1
            if at >= len(found) or not (score := self._likeness(found[at]).get(word, 0.0)):
                return None
            total, at = total + score - 50, at + 1
        return at, total

    def _likeness(self, token: Token) -> dict[str, float]:
        """The known words that a token may be, with how surely, from 0 to 100."""
        if token.kind is Kind.NUMBER:
            return {token.text: EXACT} if token.text in self.languages else {}
        if token.kind is not Kind.WORD:
            return {}
        known = self._known(token.text)
        if not known:
            return self._like(token.text)
        if self._place_words.isdisjoint(known):
            return known
        # A place may be written in several ways, one of them mistyped: Atme, Atmeh.
        like = {w: n for w, n in self._like(token.text).items() if w in self._place_words}
        return like | known

    def _known(self, text: str) -> dict[str, float]:
        held = self._cache.get(text)
        if held is None:
            held = self._cache[text] = self._look_up(text)
            if len(self._cache) > 5000:
                self._cache.clear()
        return held

    def _look_up(self, text: str) -> dict[str, float]:
        scores: dict[str, float] = {}
        kind = inflect.script(text)
        if text in self.languages:
            scores[text] = EXACT
        if kind == "latin":
            ended = False
            for form, turkish in inflect.latin_forms(text):
                said = self.languages.get(form)
                if said and (not turkish or (said & {"tr", ANY} and not ended)):
                    ended = turkish  # the longest name is meant: pazartesi is no pazar
                    lost = abs(len(text) - len(form)) * 0.2
                    scores[form] = max(scores.get(form, 0), INFLECTED - lost)
        else:
            forms = inflect.bare_arabic(text) if kind == "arabic" else [inflect.ukrainian(text)]
            for n, form in enumerate(forms):
                if form in self.languages:
                    scores[form] = max(scores.get(form, 0), EXACT - 1 if n else EXACT)
                for word in self._stems.get(inflect.stem(form), ()):
                    scores[word] = max(scores.get(word, 0), INFLECTED - (1 if n else 0))
            if not scores or max(scores.values()) < INFLECTED - 1.5:
                for form in forms:
                    bones = inflect.skeleton(form)
                    for word in self._skeletons.get(bones, ()) if len(bones) >= 3 else ():
                        scores.setdefault(word, SOUNDS)
        return scores

    def _like(self, text: str) -> dict[str, float]:
        """The known words that a mistyped one may be."""
        key = "~" + text
        held = self._cache.get(key)
        if held is not None:
            return held
        if any(c.isdigit() for c in text):
            return self._like_code(text)
        kind = inflect.script(text)
        forms = {text, text.rstrip("s") if kind == "latin" else text}
        if kind == "arabic":
            forms = set(inflect.bare_arabic(text))
        scores: dict[str, float] = {}
        for form in forms:
            if len(form) < 5:
                continue
            cutoff = 0.79 if len(form) < 7 else 0.75
            for word, score, _ in process.extract(
                form, self._of_script[kind], scorer=OSA.normalized_similarity,
                score_cutoff=cutoff, limit=5,
            ):  # fmt: skip
                if score >= _ONE_WRONG or word[0] == form[0]:
                    scores[word] = max(scores.get(word, 0), score * 100)
        bones = inflect.skeleton(text)
        for word in self._skeletons.get(bones, ()) if not scores and len(bones) > 3 else ():
            scores[word] = SOUNDS
        self._cache[key] = scores
        return scores

    def _like_code(self, text: str) -> dict[str, float]:
        """The one code that it is nearly, with one or two letters wrong."""
        if len(text) < _LONG_CODE or len(self._codes) < 2:
            return {}
        best, second = sorted((OSA.distance(text, code), code) for code in self._codes)[:2]
        return {best[1]: SOUNDS - 1} if best[0] <= 2 and second[0] > best[0] + 1 else {}

    def _add(self, text: str, entry: Entry) -> None:
        words = tuple(
            t.text for t in tokens(plain_text(text)) if t.kind in (Kind.WORD, Kind.NUMBER)
        )
        if entry.kind in ("item", "place") and len(words) > 1:
            words = _without_connectors(words) or words
        if not words or entry in self._phrases[words]:
            return
        self._phrases[words].append(entry)
        self._first[words[0]].add(words)
        for word in words:
            self.languages[word].add(entry.language)
            if inflect.script(word) != "latin":
                self._stems[inflect.stem(word)].add(word)
            if entry.kind == "place" and word not in fillers("generic"):
                self._place_words.add(word)
            if entry.kind == "place" and inflect.script(word) == "latin":
                bones = inflect.skeleton(word)
                if len(bones) >= 3:
                    self._skeletons[bones].add(word)

    def _add_things(self) -> None:
        for thing in self.things.values():
            self._codes.append(fold(thing.code))
            self._add(thing.code, Entry("item", thing.key, ANY))
            for language, name in thing.names:
                self._add(name, Entry("item", thing.key, language))
                head = name.split(",")[0]
                if head != name:
                    self._add(head, Entry("item", thing.key, language, weak=True))
            for language, word in item_words().get(thing.code.upper(), ()):
                self._add(word, Entry("item", thing.key, language))

    def _add_sites(self, sites: Iterable[Site]) -> None:
        for site in sites:
            for name in site.names:
                self._add(name, Entry("place", site.key, ANY))
                joined = "".join(t.text for t in tokens(plain_text(name)) if t.kind is Kind.WORD)
                self._add(joined, Entry("place", site.key, ANY, weak=True))
                for part in _parts(name):
                    self._add(part, Entry("place", site.key, ANY, weak=True))


def _without_connectors(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words that count; behind a figure an "l" is litres."""
    behind = ("", *words)
    return tuple(
        word
        for word, before in zip(words, behind, strict=False)
        if before.isdigit() or word not in fillers("connector")
    )


def _parts(name: str) -> Iterator[str]:
    """What people may call a place of several words for short."""
    words = [t.text for t in tokens(plain_text(name)) if t.kind is Kind.WORD]
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            some = words[start:end]
            if len(some) < len(words) and any(
                len(w) > 3 and w not in fillers("generic") for w in some
            ):
                yield " ".join(some)
    if len(words) > 2 and words[0] in fillers("generic") and words[1] not in fillers("generic"):
        yield " ".join(words[:2])


def _may_skip(token: Token) -> bool:
    if token.kind is Kind.SIGN:
        return token.text in "-:'.()"
    return token.kind is Kind.WORD and token.text in fillers("connector")


def _is_of(entry: Entry, spoken: frozenset[str]) -> bool:
    return entry.language == ANY or entry.language in spoken


_SHORT_DAY = 4
"""Weekdays of so few letters are other words in other languages."""


def _said(entries: list[Entry], spoken: frozenset[str], phrase: tuple[str, ...]) -> list[Entry]:
    """What a phrase means in the languages spoken, or else what is clear in any of them."""
    here = [e for e in entries if _is_of(e, spoken)]
    if here:
        return here
    letters = sum(map(len, phrase))
    foreign = FOREIGN_TOO if letters > 3 else {"month"}
    if letters <= _SHORT_DAY:
        foreign = foreign - {"weekday"}  # cars is no Turkish Wednesday
    return [e for e in entries if e.kind in foreign]


@cache
def _static() -> list[tuple[str, Entry]]:
    found = []
    for row in rows("words.csv"):
        kind, _, value = row["meaning"].partition(":")
        entry = Entry(kind, value, row["language"])
        found += [(word, entry) for word in row["words"].split(";")]
    return found
