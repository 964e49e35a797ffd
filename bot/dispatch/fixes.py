"""What would serve what a plan leaves, as the coordinators read it."""

import json
from collections import Counter
from collections.abc import Mapping

from sqlmodel import Session, select

from bot.actions.asking.catalogue import amount
from bot.actions.planning.not_served import item_name
from bot.actions.planning.promise_messages import mode_label
from bot.dispatch.figures import Group, group_of
from bot.dispatch.papers import Papers
from bot.tables import Item, Place, Vehicle, Warehouse
from bot.texts import Words
from planner.why import changes
from planner.why.files import read
from planner.why.findings import Finding, Status

MOST_CODES = 3


def best_fixes(papers: Papers) -> Mapping[Group, Finding]:
    """For each group of lines that are left, the tried fix that serves most of them."""
    groups = {(left.request, left.line): group_of(papers, left) for left in papers.answer.unserved}
    best: dict[Group, Finding] = {}
    for finding in read(json.dumps(papers.row.findings or [])):
        if finding.fix is None or finding.fix.status is not Status.VERIFIED:
            continue
        of = Counter(groups[key] for x in finding.lines if (key := (x.request, x.line)) in groups)
        for group in of:
            if group not in best or len(best[group].lines) < len(finding.lines):
                best[group] = finding
    return best


def fix_words(session: Session, finding: Finding, lines: int, words: Words) -> str:
    """What would serve all lines of a group, or some of them, in one line."""
    assert finding.fix is not None
    change = change_label(session, finding.fix.change, words)
    key = "plan-fix-all" if len(finding.lines) >= lines else "plan-fix-some"
    return words(key, change=change, lines=len(finding.lines))


def change_label(session: Session, change: changes.Change, words: Words) -> str:
    """A change as the subject of a sentence."""
    match change:
        case changes.LiftHold(requests=requests):
            return words.label("plan-change-lift-hold", **_codes(requests, words))
        case changes.LiftAccess(requests=requests):
            return words.label("plan-change-lift-access", **_codes(requests, words))
        case changes.WidenWindow(requests=requests, minutes=minutes):
            return words.label(
                "plan-change-widen-window", minutes=minutes, **_codes(requests, words)
            )
        case changes.EarlierWindow(requests=requests, minutes=minutes):
            return words.label(
                "plan-change-earlier-window", minutes=minutes, **_codes(requests, words)
            )
        case changes.LongerShift(vehicle=code, minutes=minutes):
            vehicle = _vehicle(session, code)
            return words.label("plan-change-longer-shift", vehicle=vehicle, minutes=minutes)
        case changes.OneMoreTrip(vehicle=code):
            return words.label("plan-change-one-more-trip", vehicle=_vehicle(session, code))
        case changes.LoadElsewhere(vehicle=code, warehouse=house):
            return words.label(
                "plan-change-load-elsewhere",
                vehicle=_vehicle(session, code),
                warehouse=_warehouse(session, house),
            )
        case changes.LongerHours(warehouse=house, edge=edge, minutes=minutes):
            key = "plan-change-opens-earlier" if edge == "opens" else "plan-change-closes-later"
            return words.label(key, warehouse=_warehouse(session, house), minutes=minutes)
        case changes.OneMoreDock(warehouse=house):
            return words.label("plan-change-one-more-dock", warehouse=_warehouse(session, house))
        case changes.ShorterCurfew(minutes=minutes):
            return words.label("plan-change-shorter-curfew", minutes=minutes)
        case changes.LiftCurfew():
            return words.label("plan-change-lift-curfew")
        case changes.MoreStock():
            return _stock(session, change, words)
        case changes.OpenRoad(a=a, b=b):
            return words.label("plan-change-open-road", a=_place(session, a), b=_place(session, b))
        case changes.OpenArea():
            return words.label("plan-change-open-area")
        case changes.OpenPlace(place=place):
            return words.label("plan-change-open-place", place=_place(session, place))
        case changes.MoreVehicles():
            return _vehicles(session, change, words)


def _codes(requests: tuple[str, ...], words: Words) -> dict[str, str | int]:
    more = max(0, len(requests) - MOST_CODES)
    return {"codes": words.listed(requests[:MOST_CODES]), "more": more}


def _stock(session: Session, change: changes.MoreStock, words: Words) -> str:
    item = session.exec(select(Item).where(Item.code == change.item)).one()
    return words.label(
        "plan-change-more-stock",
        amount=amount(words, change.quantity, item.unit),
        item=item_name(session, item.id, words),
        warehouse=_warehouse(session, change.warehouse),
    )


def _vehicles(session: Session, change: changes.MoreVehicles, words: Words) -> str:
    vehicle = change.vehicle
    return words.label(
        "plan-change-more-vehicles",
        count=change.count,
        mode=mode_label(vehicle.mode, words),
        weight=words.weight(vehicle.kg),
        cold=int(vehicle.cold),
        place=_place(session, vehicle.start),
    )


def _vehicle(session: Session, code: str) -> str:
    return session.exec(select(Vehicle.name).where(Vehicle.code == code)).one()


def _warehouse(session: Session, code: str) -> str:
    return session.exec(select(Warehouse.name).where(Warehouse.code == code)).one()


def _place(session: Session, place: str) -> str:
    return session.get_one(Place, int(place)).name
