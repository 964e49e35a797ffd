"""What is asked for: invented needs of invented numbers of people at real places.

Nothing is derived from populations. The factors per person are planning figures: a blanket and a
mat each, a family tent or two tarpaulins for five, 3 litres of water to survive a day, 0.4 kg of
cereals and 60 g of pulses a day.
"""

from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Literal

from bot.tables import Priority, Reach

Manner = Literal["said", "typed", "tapped"]
"""All in one message, line by line, or with the buttons where there are any."""

WORDS: dict[str, tuple[str, str]] = {
    "HSHEBLANWMT1": ("blankets", "بطانيات"),
    "HSHEMATTPLA1": ("mats", "فرشات"),
    "HSHETENTF16C": ("family tent", "خيمة عائلية"),
    "HSHETARPW406": ("tarps", "شادر 4×6 م"),
    "KRELSHEK01": ("shelter tools", "عدة أدوات مأوى"),
    "KRELCOOSETA": ("kitchen sets", "طقم مطبخ"),
    "KRELHYPA05P": ("hygiene kits", "سلة نظافة"),
    "HCONJCANP20": ("jerrycans", "جالونات"),
    "WASDCHLA0100T": ("water tablets", "أقراص تنقية المياه"),
    "AFODMWAT1.5": ("bottled water", "مياه معبأة"),
    "FNUTBISCBP05": ("biscuits", "بسكويت عالي الطاقة"),
    "FCERRICEBR5": ("rice", "أرز"),
    "FPULLENTRS01": ("lentils", "عدس"),
    "KMEDKIAE01B": ("basic health kit", "مجموعة صحية أساسية لألف شخص"),
    "KMEDKFAI01B": ("first aid", "حقيبة إسعافات أولية"),
    "DORAORSA2S": ("ors", "أملاح الإماهة الفموية"),
    "EELESOLABPK4": ("lantern", "فانوس شمسي"),
    "EGENDIGE003T": ("small generator", "مولد كهرباء صغير"),
    "KWATTANKO05": ("water tank 5000 L", "خزان مياه 5 م³"),
}
"""What people call items, in English and in Arabic."""

PACKAGES: dict[str, dict[str, float]] = {
    "warmth": {"HSHEBLANWMT1": 1.0, "HSHEMATTPLA1": 1.0},
    "shelter": {"HSHETENTF16C": 1 / 8, "HSHETARPW406": 1 / 10, "KRELSHEK01": 1 / 20},
    "water": {"AFODMWAT1.5": 2.0, "WASDCHLA0100T": 5.0},
    "food": {"FNUTBISCBP05": 1.0, "FCERRICEBR5": 1.2, "FPULLENTRS01": 0.2},
    "household": {"KRELCOOSETA": 1 / 5, "KRELHYPA05P": 1 / 5, "HCONJCANP20": 1 / 5},
    "health": {"KMEDKIAE01B": 1 / 1000, "KMEDKFAI01B": 1 / 100, "DORAORSA2S": 1.0},
    "light": {"EELESOLABPK4": 1 / 5, "EGENDIGE003T": 1 / 250},
    "tanks": {"KWATTANKO05": 1 / 60},
}
"""Units per person; no operation has as many tanks as this asks for."""

URGENCY: dict[str, Priority] = {
    "warmth": Priority.LIFE_SAVING,
    "water": Priority.URGENT,
    "health": Priority.LIFE_SAVING,
    "shelter": Priority.URGENT,
    "food": Priority.URGENT,
    "tanks": Priority.URGENT,
    "household": Priority.STANDARD,
    "light": Priority.STANDARD,
}


@dataclass(frozen=True)
class Wish:
    """One request as somebody in the field means to make it, so long after the beginning."""

    after: timedelta
    place: str
    people: int
    lines: dict[str, int]
    priority: Priority
    manner: Manner
    reach: Reach = Reach.ANY
    largest_kg: int = 0
    by: str = ""
    located: bool = False
    note: str = ""
    photo: bool = False
    says_people: bool = True


MANNERS: tuple[Manner, ...] = ("typed", "said", "tapped")
NEEDED_BY = ("", "by:today", "by:tomorrow", "by:6h", "22:00")
BY: dict[str, tuple[str, str]] = {
    "by:today": ("by today 18:00", "قبل اليوم الساعة 18:00"),
    "by:tomorrow": ("by tomorrow 12:00", "قبل غدا الساعة 12:00"),
    "by:6h": ("within 6 hours", "خلال 6 ساعات"),
    "22:00": ("by 22:00", "قبل الساعة 22:00"),
}
URGENT: dict[Priority, tuple[str, str]] = {
    Priority.LIFE_SAVING: ("life-saving", "منقذ للحياة"),
    Priority.URGENT: ("urgent", "عاجل"),
    Priority.STANDARD: ("not urgent", "غير عاجل"),
}
"""How people say it in English and in Arabic."""

NOTES = ("", "", "Ask for the school gym", "Road is narrow after the bridge", "Bring a forklift")
SLOT = timedelta(minutes=11)
"""Several people ask at about the same time, when there has been news or a convoy."""

FIRST, CALM, LAST = timedelta(minutes=12), timedelta(minutes=30), timedelta(minutes=110)


def wishes(rng: Random, n: int, places: list[str], coast: list[str]) -> list[Wish]:
    """So many wishes in the order of time; those of the first minutes are not life-saving."""
    kinds = list(PACKAGES)
    found = []
    for i in range(n):
        kind = kinds[i % len(kinds)]
        calm = URGENCY[kind] is not Priority.LIFE_SAVING
        # Life-saving ones come in two waves, as news of collapsed houses does.
        wave = CALM if i < n / 2 else LAST - timedelta(minutes=25)
        after = FIRST + rng.randrange((LAST - FIRST) // SLOT) * SLOT if calm else wave
        reach = {5: Reach.FOUR_BY_FOUR, 14: Reach.HELICOPTER}.get(i % 24)
        place = rng.choice(places)
        if i % 24 == 18:
            place, reach = rng.choice(coast), Reach.BOAT
        found.append(_wish(rng, i, kind, after, place, reach or Reach.ANY))
    return sorted(found, key=lambda wish: wish.after)


def _wish(rng: Random, i: int, kind: str, after: timedelta, place: str, reach: Reach) -> Wish:
    largest_kg = {9: 10_000, 19: 3_500}.get(i % 24, 0)
    most = 2000 if reach is Reach.ANY and not largest_kg else 300
    people = max(100, round(rng.triangular(100, most, min(600, most)) / 50) * 50)
    package = list(PACKAGES[kind].items())
    chosen = package[: rng.randint(1, len(package))]
    return Wish(
        after=after,
        place=place,
        people=people,
        lines={item: max(1, round(people * share)) for item, share in chosen},
        priority=URGENCY[kind],
        manner=MANNERS[i % 3],
        reach=reach,
        largest_kg=largest_kg,
        by=rng.choice(NEEDED_BY),
        located=i % 4 == 1,
        note=rng.choice(NOTES),
        photo=i % 9 == 4,
        says_people=i % 5 != 3,
    )
