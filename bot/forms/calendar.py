"""The words for days, months and spans that people type, folded, in all languages at once."""

from typing import Literal

from babel.dates import get_day_names, get_month_names

from bot.texts.fold import fold

_LOCALES = ("en", "ar", "ar_SY", "tr")
_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")

MONTHS: dict[str, int] = {
    fold(name): number
    for locale in _LOCALES
    for width in _WIDTHS
    for number, name in get_month_names(width, locale=locale).items()
} | {"sept": 9}
WEEKDAYS: dict[str, int] = {
    fold(name): number
    for locale in _LOCALES
    for width in _WIDTHS
    for number, name in get_day_names(width, locale=locale).items()
}
TODAY = frozenset(map(fold, ("today", "tonight", "اليوم", "bugün")))
TOMORROW = frozenset(map(fold, ("tomorrow", "غدا", "غدًا", "بكرا", "yarın")))
HOURS = frozenset(map(fold, ("h", "hr", "hrs", "hour", "hours", "ساعة", "ساعات", "saat", "sa")))
DAYS = frozenset(map(fold, ("d", "day", "days", "يوم", "أيام", "gün")))
FILLERS = frozenset(
    map(fold, ("in", "at", "on", "by", "until", "before", "the", "of", "within", "at", "h",
               "في", "حتى", "قبل", "خلال", "بعد", "الساعة", "sonra", "içinde"))
) - HOURS  # fmt: skip
