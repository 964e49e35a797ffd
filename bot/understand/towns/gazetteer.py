"""Finds towns by their names, in any script, inflected and mistyped."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, cos, hypot, radians

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.texts.fold import fold
from bot.understand import inflect
from bot.understand.tables import fillers
from bot.understand.towns.source import Town

EXACT, INFLECTED, SOUNDS = 100.0, 96.0, 80.0
MISTYPED = 78.0
"""How alike, of 100, a mistyped name must be."""
MISTAKE = 6.0
OTHER_NAME = 3.0
MEANT_TOO, LIKE = 2.0, 14.0
"""How much worse than the best another may be that is meant as well: of a name, of one like it."""
SAME_KM = 6.0
"""Towns of one name that are so near each other are the same one."""
ALIKE = 0.85
LONGEST = 60
"""Characters of a name that are looked at."""

_LATIN = str.maketrans(
    {"а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh", "з": "z",
     "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
     "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch",
     "ш": "sh", "щ": "shch", "ь": "", "ю": "yu", "я": "ya", "ы": "y", "э": "e", "ъ": "", "ё": "yo"}
)  # fmt: skip
_TURKISH = _LATIN | {ord(c): latin for c, latin in zip("хчшеє", "hcsee", strict=True)}
_MIXED_UP = str.maketrans("aceiopxy", "асеіорху")
"""Latin letters that look like Cyrillic ones, and are typed in their place."""
_ARTICLES = frozenset(["al", "el", "ad", "ed", "as", "es", "ash", "esh", "an", "ar", "at", "az"])
_SCRIPTS = re.compile(r"[^\W\d_a-zа-ӿ\u0600-\u06ff]")


@dataclass(frozen=True)
class Meant:
    """A town that may be meant, and how surely, from 0 to 100."""

    town: Town
    score: float


class Gazetteer:
    """The towns of some countries by all their names."""

    def __init__(self, rows: Iterable[tuple[Town, Sequence[str]]]) -> None:
        self.towns: list[Town] = []
        self._named: dict[str, tuple[int, ...]] = {}
        self._stems: dict[str, list[str]] = defaultdict(list)
        self._bones: dict[str, list[str]] = defaultdict(list)
        self._of_length: dict[tuple[str, int], list[str]] = defaultdict(list)
        for i, (town, names) in enumerate(rows):
            self.towns.append(town)
            for name in {town.name, *names}:
                self._add(name, i)
        for key in self._named:
            script = inflect.script(key)
            self._of_length[script, len(key)].append(key)
            if script != "latin":
                self._stems[_stem(key)].append(key)
            if len(bones := _bones(key)) >= 3:
                self._bones[bones].append(key)

    def find(self, text: str) -> list[Meant]:
        """The towns that a name may mean: the best, and those nearly as good; larger ones first."""
        words = _words(text[:LONGEST])
        if not words or not any(len(word) > 2 for word in words):
            return []
        bare = _without(words, "to", "connector", "village")
        forms = [words, _without(words, "to"), bare, _without(bare, "generic")]
        exact = next((key for key in map(" ".join, forms) if key in self._named), None)
        if exact is not None:
            return self._best({exact: EXACT})
        return self._best(self._like(forms[1]) or self._like(bare) or self._like(forms[3]))

    def exactly(self, text: str) -> list[Meant]:
        """The towns that a name means without a mistake in it; much faster than to look for one."""
        words = _words(text[:LONGEST])
        words = _without(words, "to") or words
        if not words or not any(len(word) > 2 for word in words):
            return []
        if (key := " ".join(words)) in self._named:
            return self._best({key: EXACT})
        return self._best(dict(self._inflected(words)) or dict(self._transcribed(key)))

    def _like(self, words: list[str]) -> dict[str, float]:
        if not words:
            return {}
        like = dict(self._mistyped(words)) | dict(self._inflected(words))
        return like or dict(self._sounding(words))

    def _inflected(self, words: list[str]) -> Iterator[tuple[str, float]]:
        """Names with an ending or a prefix that grammar gives them."""
        *before, last = words
        kind = inflect.script(last)
        if kind == "latin":
            for form, _ in inflect.latin_forms(last):
                if (name := " ".join([*before, form])) in self._named:
                    yield name, INFLECTED - 0.5 * (len(last) - len(form))
        for first in inflect.bare_arabic(words[0]) if kind == "arabic" else [words[0]]:
            form = " ".join([first, *words[1:]])
            for name in self._stems.get(_stem(form), ()) if kind != "latin" else ():
                yield name, INFLECTED

    def _mistyped(self, words: list[str]) -> Iterator[tuple[str, float]]:
        key = " ".join(words)
        for form in _scripts(key):
            for name, score, _ in process.extract(
                form, self._as_long_as(form), scorer=OSA.normalized_similarity,
                score_cutoff=MISTYPED / 100, limit=8,
            ):  # fmt: skip
                yield name, 100 * score - (MISTAKE if form == key else 0)

    def _as_long_as(self, form: str) -> list[str]:
        """Names in the same script that are not too long or short to be alike."""
        size, script = len(form), inflect.script(form)
        if size < 4:
            return []
        shortest, longest = ceil(size * MISTYPED / 100), int(size * 100 / MISTYPED)
        lengths = range(shortest, longest + 1)
        return [name for n in lengths for name in self._of_length.get((script, n), ())]

    def _transcribed(self, key: str) -> Iterator[tuple[str, float]]:
        """Latin names that sound like a Cyrillic one and are nearly spelled like it."""
        forms = _scripts(key) - {key}
        for name in self._bones.get(_bones(key), ()) if forms else ():
            alike = max(OSA.normalized_similarity(form, name) for form in forms)
            if alike > ALIKE:
                yield name, 100 * alike

    def _sounding(self, words: list[str]) -> Iterator[tuple[str, float]]:
        """Names with the same consonants in another script."""
        key = " ".join(words)
        bones = _bones(key)
        for name in self._bones.get(bones, ()) if len(bones) >= 3 else ():
            if inflect.script(name) != inflect.script(key):
                yield name, SOUNDS

    def _best(self, scores: dict[str, float]) -> list[Meant]:
        best: dict[int, float] = {}
        for name, score in scores.items():
            for i in self._named[name]:
                own = " ".join(_words(self.towns[i].name)) == name
                best[i] = max(score if own else score - OTHER_NAME, best.get(i, 0.0))
        most = max(best.values(), default=0.0)
        found: list[Meant] = []
        # Towns are in the order of their size.
        near = MEANT_TOO if most > INFLECTED else LIKE
        for i in sorted(i for i, score in best.items() if score >= most - near):
            town = self.towns[i]
            if not any(_is_same(town, other.town) for other in found):
                found.append(Meant(town, best[i]))
        return found

    def _add(self, name: str, i: int) -> None:
        if name.isupper() and len(name) <= 4:  # a code of its airport
            return
        words = _words(name)
        key = " ".join(words)
        if not key or _SCRIPTS.search(key):
            return
        keys = {key, " ".join(words[1:])} if words[0] in _ARTICLES and words[1:] else {key}
        for each in keys:
            known = self._named.get(each, ())
            if i not in known:
                self._named[each] = (*known, i)


def _words(text: str) -> list[str]:
    """The folded words of a name: apostrophes join or cut, as in 'Afrin and Antakya'ya."""
    plain = re.sub(r"^'|\u200c", "", fold(text).strip())
    words = []
    for word in re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", plain):
        first, _, rest = word.partition("'")
        if "а" <= word[0] <= "ӿ":
            words.append(word.replace("'", "").translate(_MIXED_UP))
        elif not rest or len(first) > 2:
            words.append(first)
        elif len(first) > 1:
            words.append(first + rest)
        else:
            words.append(rest)  # d'Antakya
    return words


def _scripts(key: str) -> set[str]:
    """A name as it is, and as it is written in Latin letters if it is in Cyrillic ones."""
    return {key, key.translate(_LATIN), key.translate(_TURKISH)}


def _without(words: list[str], *meanings: str) -> list[str]:
    return [word for word in words if all(word not in fillers(each) for each in meanings)]


def _stem(key: str) -> str:
    return " ".join(inflect.stem(word) for word in key.split())


def _bones(key: str) -> str:
    return "".join(inflect.skeleton(word) for word in key.split() if word not in _ARTICLES)


def _is_same(one: Town, two: Town) -> bool:
    north = 111.2 * (one.lat - two.lat)
    east = 111.2 * (one.lon - two.lon) * cos(radians(one.lat))
    return hypot(north, east) < SAME_KM
