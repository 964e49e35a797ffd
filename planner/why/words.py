"""Findings in English, for a terminal."""

from collections.abc import Callable, Sequence

from planner.model import Reason, Window
from planner.why import changes, evidence
from planner.why.findings import Finding, Fix, Status

MOST_NAMES = 6
UNTRIED = "there was no time to look for what would serve them"

REASONS = {
    Reason.ON_HOLD: "on hold",
    Reason.PLACE_CLOSED_OFF: "closed off",
    Reason.NO_ACCESS: "no vehicle may come",
    Reason.NO_COLD_CHAIN: "no vehicle keeps it cold",
    Reason.NO_CAPACITY_WEIGHT: "too heavy",
    Reason.NO_CAPACITY_VOLUME: "too big",
    Reason.OUT_OF_RANGE: "out of range",
    Reason.NO_STOCK: "not enough stock",
    Reason.TOO_LATE_FOR_WINDOW: "too late",
    Reason.LOWER_PRIORITY: "others came first",
}


def text(finding: Finding) -> str:
    """A finding in two or three lines."""
    requests = dict.fromkeys(line.request for line in finding.lines)
    count = f"{len(finding.lines)} line{'s' * (len(finding.lines) > 1)} of {some(list(requests))}"
    lines = [f"{REASONS[finding.reason]} ({finding.status}): {count}"]
    lines += [f"  {shown}" for each in finding.evidence[:1] if (shown := evidence_text(each))]
    lines.append(f"  {fix_text(finding.fix) if finding.tried else UNTRIED}")
    return "\n".join(lines)


def fix_text(fix: Fix | None) -> str:
    """What would serve all lines, and whether that was tried."""
    if fix is None:
        return "no single change was found that serves them"
    tried = "checked" if fix.status is Status.VERIFIED else "not checked"
    return f"{change_text(fix.change)} would serve all of them ({tried})"


def some(names: Sequence[str]) -> str:
    """The first of some names."""
    more = len(names) - MOST_NAMES
    return ", ".join(names[:MOST_NAMES]) + (f" and {more} more" if more > 0 else "")


def clock(seconds: int) -> str:
    """Seconds after the epoch as hours and minutes."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}"


def span(window: Window) -> str:
    """A window as hours and minutes."""
    return f"{clock(window.opens)} to {clock(window.closes)}"


def evidence_text(shown: evidence.Evidence) -> str:
    """What shows a cause."""
    say: Callable[..., str] = _EVIDENCE[type(shown)]
    return say(shown)


def _closed_off(shown: evidence.ClosedOff) -> str:
    if shown.closed:
        return f"the place {shown.place} is closed"
    cut = [f"the road {a} - {b}" for a, b in shown.roads]
    cut += [f"the area around {a.lat:.3f}, {a.lon:.3f}" for a in shown.areas]
    return f"{shown.place} is cut off by {some(cut)}" if cut else f"no way leads to {shown.place}"


def _no_access(shown: evidence.NoAccess) -> str:
    if shown.elsewhere:
        return f"{some(shown.elsewhere)} could come, but not from where they may load"
    access, limits = shown.access, []
    if access.modes:
        limits.append(f"only {', '.join(access.modes)}")
    if access.kg_max:
        limits.append(f"at most {access.kg_max:,.0f} kg")
    if access.tags:
        limits.append(f"with {', '.join(access.tags)}")
    if access.only or access.never or access.warehouses:
        limits.append("as people decided")
    return f"none of {shown.vehicles} vehicles is allowed ({'; '.join(limits) or 'reserve'})"


def _no_cold(shown: evidence.NoCold) -> str:
    return f"{shown.item}: {some(shown.vehicles)} can get there, none is cooled"


def _too_large(shown: evidence.TooLarge) -> str:
    most = f"{shown.largest:g} {shown.measure}"
    what = "the whole request" if shown.whole else f"a {shown.item}"
    return f"{what} has {shown.unit:g} {shown.measure}, {shown.vehicle} takes {most}"


def _too_far(shown: evidence.TooFar) -> str:
    way = f"{shown.km:.0f} km from {shown.warehouse} and back"
    return f"{way}, {shown.vehicle} goes {shown.range_km:.0f} km"


def _shortage(shown: evidence.Shortage) -> str:
    there = f"{shown.available} {shown.item} in {some(shown.warehouses) or 'no warehouse'}"
    takers = some([f"{r.request} ({r.quantity})" for r in shown.rivals])
    taken = f"; taken by {takers}" if takers else ""
    return f"{there}, {shown.needed} needed{taken}"


def _too_late(shown: evidence.TooLate) -> str:
    if shown.start is None:
        causes = [f"{some(shown.spent)} made all the trips they may"] * bool(shown.spent)
        causes += [f"nobody is at {some(shown.shut)} before it closes"] * bool(shown.shut)
        return "no vehicle could come at any time" + f": {' and '.join(causes)}" * bool(causes)
    who = f"{shown.vehicle} from {shown.warehouse} could begin at {clock(shown.start)}"
    limits = []
    if shown.closes is not None:
        limits.append(f"the window closes at {clock(shown.closes)}")
    if shown.shift_ends is not None:
        limits.append(f"its shift ends at {clock(shown.shift_ends)}")
    return f"{who}, {' and '.join(limits) or 'not within the hours'}"


def _outcompeted(shown: evidence.Outcompeted) -> str:
    if shown.vehicle is None:
        return "no vehicle could be named that it lost to"
    to = some([f"{r.request} ({r.priority.replace('_', '-')})" for r in shown.rivals])
    return f"{shown.vehicle} from {shown.warehouse} could bring it, but goes to {to}"


_EVIDENCE: dict[type, Callable[..., str]] = {
    evidence.OnHold: lambda _: "",
    evidence.ClosedOff: _closed_off,
    evidence.NoAccess: _no_access,
    evidence.NoCold: _no_cold,
    evidence.TooLarge: _too_large,
    evidence.TooFar: _too_far,
    evidence.Shortage: _shortage,
    evidence.TooLate: _too_late,
    evidence.Outcompeted: _outcompeted,
}


def change_text(change: changes.Change) -> str:
    """A change as the subject of a sentence."""
    match change:
        case changes.LiftHold(requests=requests):
            return f"lifting the hold on {some(requests)}"
        case changes.LiftAccess(requests=requests, parts=parts):
            return f"access to {some(requests)} without {', '.join(parts)}"
        case changes.WidenWindow(requests=requests, minutes=minutes):
            return f"a window of {some(requests)} that ends {minutes} minutes later"
        case changes.LongerShift(vehicle=vehicle, minutes=minutes):
            return f"{minutes} minutes more of {vehicle}'s shift"
        case changes.EarlierWindow(requests=requests, minutes=minutes):
            return f"a window of {some(requests)} that opens {minutes} minutes earlier"
        case changes.LoadElsewhere(vehicle=vehicle, warehouse=warehouse):
            return f"loading {vehicle} at {warehouse}, too,"
        case changes.OneMoreTrip(vehicle=vehicle):
            return f"one more trip of {vehicle}"
        case changes.LongerHours(warehouse=warehouse, window=window, edge=edge, minutes=minutes):
            does, when = ("opening", "earlier") if edge == "opens" else ("closing", "later")
            return f"{does} {warehouse} ({span(window)}) {minutes} minutes {when}"
        case changes.OneMoreDock(warehouse=warehouse):
            return f"one more dock at {warehouse}"
        case changes.ShorterCurfew(window=window, edge=edge, minutes=minutes):
            does, when = ("begins", "later") if edge == "opens" else ("ends", "earlier")
            return f"a curfew ({span(window)}) that {does} {minutes} minutes {when}"
        case changes.LiftCurfew(curfew=curfew):
            return f"lifting the curfew for {some(curfew.modes) or 'all on the road'}"
        case changes.MoreStock(warehouse=warehouse, item=item, quantity=quantity):
            return f"{quantity} more {item} at {warehouse}"
        case changes.OpenRoad(a=a, b=b):
            return f"opening the road {a} - {b}"
        case changes.OpenArea(area=area):
            return f"opening the area around {area.lat:.3f}, {area.lon:.3f}"
        case changes.OpenPlace(place=place):
            return f"opening {place}"
        case changes.MoreVehicles():
            return _vehicles_text(change)


def _vehicles_text(change: changes.MoreVehicles) -> str:
    vehicle = change.vehicle
    like = f"like {change.like}" if change.like else f"of {vehicle.kg:,.0f} kg"
    kind = f"{'cooled ' * vehicle.cold}{vehicle.mode} {like}"
    hours = f"from {clock(vehicle.free_from)} to {clock(vehicle.free_until)}"
    return f"{change.count} more {kind} at {vehicle.start} {hours}"
