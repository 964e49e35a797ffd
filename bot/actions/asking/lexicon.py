"""The words that are known: everybody's, and those of the operation's own items and sites."""

from collections import defaultdict
from weakref import WeakKeyDictionary

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from bot.actions.asking import catalogue, places
from bot.tables import Item, ItemName
from bot.understand.lexicon import Lexicon
from bot.understand.result import Site, Thing

_HELD: WeakKeyDictionary[Engine, tuple[object, Lexicon]] = WeakKeyDictionary()


def lexicon(session: Session) -> Lexicon:
    """The lexicon of the operation; its keys are the ids of items and places.

    It is made again, in some 50 ms, when the catalogue or the sites have changed.
    """
    engine, version = (
        session.get_bind().engine,
        (catalogue.version(session), places.version(session)),
    )
    held = _HELD.get(engine)
    if held is None or held[0] != version:
        held = _HELD[engine] = (version, Lexicon(_things(session), _sites(session)))
    return held[1]


def _things(session: Session) -> list[Thing]:
    named: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for name in session.exec(select(ItemName).order_by(col(ItemName.id))).all():
        named[name.item_id].append((name.language, name.name))
    return [
        Thing(key=item.id, code=item.code, unit=item.unit,
              names=(("en", item.name), *named[item.id]))
        for item in session.exec(select(Item).order_by(col(Item.id))).all()
    ]  # fmt: skip


def _sites(session: Session) -> list[Site]:
    return [
        Site(key=number, names=tuple(names)) for number, names in places.site_names(session).items()
    ]
