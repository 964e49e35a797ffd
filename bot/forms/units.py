"""The words for units that people type behind a number, folded, in all languages at once."""

import re

from bot.forms.digits import western
from bot.texts.fold import fold

_TYPED = {
    "bag": "bag bags sack sacks كيس أكياس كيسا",
    "bottle": "bottle bottles زجاجة زجاجات قنينة قناني",
    "box": "box boxes carton cartons صندوق صناديق صندوقا كرتونة كراتين",
    "kg": "kg kgs kilo kilos kilogram kilograms كغ كغم كيلو كيلوغرام",
    "kit": "kit kits عدة عدد",
    "litre": "l litre litres liter liters لتر لترات لترا ليتر",
    "pack": "pack packs packet packets عبوة عبوات",
    "parcel": "parcel parcels طرد طرود طردا",
    "piece": "piece pieces pc pcs قطعة قطع",
    "roll": "roll rolls لفة لفات",
    "sachet": "sachet sachets كيس_صغير أكياس_صغيرة كيسا_صغيرا ظرف ظروف",
    "set": "set sets طقم أطقم طقما",
    "tablet": "tablet tablets قرص أقراص قرصا حبة حبات",
}
_UNITS = {fold(word).replace("_", " "): unit for unit in _TYPED for word in _TYPED[unit].split()}
_BEHIND = re.compile(
    rf"(?<=\d)\s*({'|'.join(sorted(map(re.escape, _UNITS), key=len, reverse=True))})\b\.?"
    rf"(?:\s+(?:of|{fold('من')})\b)?"
)


def without_unit(text: str) -> tuple[str, str | None]:
    """The text without the unit behind its number, and that unit; as it was when there is none."""
    plain = fold(western(text))
    found = _BEHIND.search(plain)
    if found is None:
        return text, None
    return f"{plain[: found.start()]} {plain[found.end() :]}".strip(), _UNITS[found[1]]
