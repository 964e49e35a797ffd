"""The plain forms that an inflected word may come from, language by language."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.texts.fold import fold

_ARABIC_PARTICLES = tuple("وال بال فال كال هال لل ال وب ول و ب ل ف ك ه".split())  # noqa: SIM905
_ARABIC_ENDINGS = ("تين", "تان", "ات", "ين", "ون", "ان", "تا", "ه", "ا", "ي")
_CYRILLIC_ENDINGS = tuple(
    sorted(
        map(fold, (  # noqa: SIM905
            "а я у ю і и о е ї й ь є ом ем ою ею ям ам ами ями ах ях ів їв ей ові еві "
            "ого ому их им ими ий ової овою ову ова ове єва єві єву ої ок ку ка ки ко "
            "ці ця цю "
        ).split()),
        key=len, reverse=True,
    )
)  # fmt: skip
_TURKISH = re.compile(
    r"(?:lar|ler|lik|luk|lu|li|siz|suz|si|su|yi|yu|i|u|a|e|ya|ye|in|un|nin|nun|im|um|n|ni|nu|na|ne"
    r"|da|de|ta|te|nda|nde|dan|den|tan|ten|ndan|nden|ki|miz|muz|imiz|umuz)+"
)
_SOFT = {"g": "k", "d": "t", "b": "p"}


def script(word: str) -> str:
    """The script of a folded word: arabic, cyrillic or latin."""
    first = word[0]
    if "\u0600" <= first <= "\u06ff":
        return "arabic"
    return "cyrillic" if "\u0400" <= first <= "\u052f" else "latin"


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The part of an Arabic or Cyrillic word that its forms share."""
    kind = script(word)
    if kind == "arabic":
        bare = word[2:] if word.startswith("ال") and len(word) > 4 else word
        return _without(bare, _ARABIC_ENDINGS)
    # Vowels change in Ukrainian: набір, набори.
    return _without(word, _CYRILLIC_ENDINGS).replace("і", "о") if kind == "cyrillic" else word


def bare_arabic(word: str) -> list[str]:
    """An Arabic word as it is, and without each prefix that it may have."""
    found = [word]
    for prefix in _ARABIC_PARTICLES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 2:
            found += [word[len(prefix) :]]
    return found


def ukrainian(word: str) -> str:
    """A Cyrillic word spelt with the letters that Ukrainian has."""
    return word.translate(_RUSSIAN)


def latin_forms(word: str) -> Iterator[tuple[str, bool]]:
    """The words that a Latin word may be a form of; true where it has a Turkish ending."""
    for ending in ("s", "es", "x"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            yield word[: -len(ending)], False
    yield word + "s", False
    for cut in range(len(word) - 1, 2, -1):
        if _TURKISH.fullmatch(word[cut:]):
            yield word[:cut], True
            if cut > 3 and word[cut - 1] in _SOFT:
                yield word[: cut - 1] + _SOFT[word[cut - 1]], True


def is_dual(word: str) -> bool:
    """Whether an Arabic noun says two of it."""
    return script(word) == "arabic" and word.endswith(("تين", "تان")) and len(word) > 4


def _without(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


_RUSSIAN = str.maketrans({"ы": "и", "э": "е", "ъ": None})
_SKELETON = str.maketrans(
    {"ب": "b", "ت": "t", "ث": "t", "ج": "j", "ح": "h", "خ": "h", "د": "d", "ذ": "d", "ر": "r",
     "ز": "z", "س": "s", "ش": "s", "ص": "s", "ض": "d", "ط": "t", "ظ": "d", "غ": "g", "ف": "f",
     "ق": "k", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h",
     "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "ж": "z", "з": "z", "к": "k", "л": "l",
     "м": "m", "н": "n", "п": "p", "р": "r", "с": "s", "т": "t", "ф": "f", "х": "h", "ц": "ts",
     "ч": "c", "ш": "s", "щ": "sc"}
)  # fmt: skip


@lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """The consonants of a folded word in Latin letters, so that a name is found in any script."""
    if script(word) == "latin":
        word = word.replace("kh", "h").replace("sh", "s").replace("zh", "z").replace("gh", "g")
        word = word.replace("q", "k").replace("w", "v").replace("ch", "c")
        bones = re.sub("[^bcdfghjklmnprstvz]", "", word)
    else:
        bones = re.sub("[^a-z]", "", word.translate(_SKELETON))
    return bones[:-1] if len(bones) > 3 and bones.endswith("h") else bones  # Jabla, Jablah
