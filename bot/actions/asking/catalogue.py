"""The catalogue of items: searched by name, code, fragment or typo, named in each language."""

from collections.abc import Collection
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from sqlalchemy import Engine
from sqlmodel import Session, col, func, select

from bot.actions.asking.index import Index, is_certain
from bot.tables import Item, ItemName, Line
from bot.texts import Words
from bot.texts.items import item_name
from bot.understand.tables import item_words

Version = tuple[object, ...]

UNITS = {
    "bag": "unit-bag",
    "bottle": "unit-bottle",
    "box": "unit-box",
    "kg": "unit-kg",
    "kit": "unit-kit",
    "litre": "unit-litre",
    "pack": "unit-pack",
    "parcel": "unit-parcel",
    "piece": "unit-piece",
    "roll": "unit-roll",
    "sachet": "unit-sachet",
    "set": "unit-set",
    "tablet": "unit-tablet",
}
"""The units that have words in every language; another one stands as the catalogue has it."""

_INDEXES: WeakKeyDictionary[Engine, tuple[Version, dict[str, Index[int]]]] = WeakKeyDictionary()


@dataclass(frozen=True)
class Found:
    """Items that may be meant, best first; certain when no other can be."""

    items: list[Item]
    certain: bool = False


def search(session: Session, text: str, language: str, limit: int = 6) -> Found:
    """The items that the text may mean, in the language or in English."""
    hits = _index(session, language).search(text, limit)
    return Found([session.get_one(Item, hit.key) for hit in hits], is_certain(hits))


def common(session: Session, limit: int = 6) -> list[Item]:
    """The items asked for most often in this operation."""
    asked = func.count(col(Line.id))
    query = select(Item).join(Line, col(Line.item_id) == col(Item.id), isouter=True)
    query = query.group_by(*Item.__table__.columns)  # type: ignore[attr-defined]
    return list(session.exec(query.order_by(asked.desc(), col(Item.id)).limit(limit)).all())


def names(session: Session, item_ids: Collection[int], language: str) -> dict[int, str]:
    """What items are called in a language: in this operation, by us, or else in the catalogue."""
    items = session.exec(select(Item).where(col(Item.id).in_(item_ids))).all()
    found = {item.id: item_name(language, item.code) or item.name for item in items}
    query = select(ItemName).where(
        col(ItemName.item_id).in_(item_ids), ItemName.language == language
    )
    for name in session.exec(query.order_by(col(ItemName.id).desc())).all():
        found[name.item_id] = name.name
    return found


def amount(words: Words, n: int, unit: str) -> str:
    """So many units, such as "500 pieces"; a unit without words of ours stands as it is."""
    key = UNITS.get(unit)
    if key is None:
        return f"{words.number(n)} {unit}"
    return words.label(key, n=n, number=words.number(n))


def version(session: Session) -> Version:
    """What differs when the catalogue has changed."""

    def of(table: type[Item] | type[ItemName]) -> Version:
        length = func.sum(func.length(col(table.name)))
        return tuple(session.exec(select(func.count(), func.max(col(table.id)), length)).one())

    return of(Item) + of(ItemName)


def _index(session: Session, language: str) -> Index[int]:
    """The index of a language; it is built again when the catalogue has changed."""
    engine, now = session.get_bind().engine, version(session)
    held = _INDEXES.get(engine)
    if held is None or held[0] != now:
        held = _INDEXES[engine] = (now, {})
    if language not in held[1]:
        held[1][language] = Index(_known(session, language))
    return held[1][language]


def _known(session: Session, language: str) -> dict[int, list[str]]:
    spoken = {language, "en"}
    known = {
        item.id: [item.name, item.code, *(w for lang, w in _words(item) if lang in spoken)]
        for item in session.exec(select(Item).order_by(col(Item.id))).all()
    }
    query = select(ItemName).where(col(ItemName.language).in_(spoken))
    for name in session.exec(query.order_by(col(ItemName.id))).all():
        known[name.item_id].append(name.name)
    return known


def _words(item: Item) -> list[tuple[str, str]]:
    return item_words().get(item.code, [])
