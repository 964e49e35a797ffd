"""The words for days, months and spans that people type, folded, in all languages at once."""

from itertools import product
from typing import Literal

from babel.dates import get_day_names, get_month_names

from bot.texts import LANGUAGES
from bot.texts.fold import fold
from bot.texts.typed import typed, typed_in, typed_weekdays

_LOCALES = [locale for language in LANGUAGES for locale in typed_in(language)["locales"]]
_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
_CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")
_FORMS = list(product(_WIDTHS, _CONTEXTS, _LOCALES))

MONTHS: dict[str, int] = {
    fold(name).rstrip("."): number
    for form in _FORMS
    for number, name in get_month_names(*form).items()
} | {"sept": 9}
WEEKDAYS: dict[str, int] = {
    fold(name).rstrip("."): number
    for form in _FORMS
    for number, name in get_day_names(*form).items()
} | typed_weekdays()
TODAY = typed("today")
TOMORROW = typed("tomorrow")
HOURS = typed("hours")
DAYS = typed("days")
FILLERS = typed("fillers")
