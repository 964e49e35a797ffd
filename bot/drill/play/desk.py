"""The coordinators' desk: inviting, admitting, approving, and deciding about trouble."""

import re
from random import Random

from bot.drill.play.actor import Actor, Story, StuckError
from bot.drill.play.cast import Cast, minutes, seconds
from bot.drill.telegram import Group

_SECRET = re.compile(r"[?]start=([\w-]+)")


def come_in(cast: Cast, desk: Group) -> Story:
    """The first administrator comes with the code, makes the group theirs, and invites."""
    admin = cast.admin
    admin.open(cast.admin_code)
    yield seconds(40)
    admin.say("/here", to=desk)
    yield seconds(40)
    for role, organisation, row, invited in cast.invited:
        admin.say("/invite")
        yield seconds(30)
        admin.tap(f"invite-role:{role}")
        yield seconds(30)
        for page in range(1, 9):
            if admin.sees(f"invite-in:{role}:{organisation.id}"):
                break
            admin.tap(f"invite-role:{role}:{page}")
            yield seconds(10)
        admin.tap(f"invite-in:{role}:{organisation.id}:0")
        yield seconds(30)
        admin.tap(f"invite-to:{role}:{organisation.id}:{row.id}")
        yield seconds(30)
        invited.open(_secret(admin))
        yield seconds(50)


def _secret(admin: Actor) -> str:
    """The secret of the invitation that was issued last."""
    found = _SECRET.search(admin.person.last.text)
    if found is None:
        raise StuckError(f"{admin.name} was given no link")
    return found[1]


def admit(who: Actor, desk: Group, application: str) -> Story:
    """Lets somebody in as a requester."""
    yield minutes(4)
    who.tap(f"access-as:{application}:requester", to=desk)
    yield seconds(30)
    who.tries(f"access-in:{application}:requester", to=desk)


def decide(rng: Random, cast: Cast, desk: Group, plan: str, *, first: bool) -> Story:
    """Looks at a plan and approves it; two tap at once on one that is not the first."""
    who, other = cast.coordinators[0], cast.coordinators[1]
    yield minutes(rng.uniform(1, 3))
    if first and who.tries(f"plan:trips:{plan}", to=desk):
        yield seconds(50)
        who.tap(f"plan:trip:{plan}", to=desk)
        yield seconds(50)
        who.tap(f"plan:trips:{plan}", to=desk)
        yield seconds(20)
        who.tap(f"plan:show:{plan}", to=desk)
        yield seconds(30)
    if who.sees(f"plan:approve:{plan}", to=desk):
        who.tap(f"plan:approve:{plan}", to=desk)
        if not first:
            other.tries(f"plan:approve:{plan}", to=desk)


def give_up(who: Actor, desk: Group, trip: str) -> Story:
    """Ends a trip whose vehicle cannot go on, after a call."""
    yield minutes(6)
    who.tap(f"trouble:giveup:{trip}", to=desk)
    yield seconds(30)
    who.tap(f"trouble:giveup:{trip}:yes", to=desk)


def settle_goods(who: Actor, desk: Group, trip: str) -> Story:
    """Says that what nobody was given has come back to the warehouse."""
    yield minutes(55)
    who.tries(f"goods:back:{trip}", to=desk)
