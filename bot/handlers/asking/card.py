"""The living card of a request that is being written: what is there, what is asked, the buttons."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from math import ceil
from zoneinfo import ZoneInfo

from bot.actions.asking import catalogue, places
from bot.actions.asking import text as request_text
from bot.actions.asking.whereabouts import Why
from bot.forms.quantity import LARGEST
from bot.forms.request import Doubt, Draft, Step
from bot.forms.said import FURTHEST
from bot.handlers.asking.spots import place_question, spot_label
from bot.handlers.routes import Turn
from bot.outbox import Button, say
from bot.tables import Item, Priority, Reach
from bot.understand.amounts import MASS_KG
from bot.understand.needs import is_far_off, usual

KIND = "request"
QUANTITIES = (50, 100, 200, 500)
PEOPLE = (50, 200, 500, 1000)
DAYS = ((3, 7), (14, 30))
BAGS_KG = (25, 50, 1)
"""What a bag of something that is counted in kg may hold; or the number was of kg."""
VEHICLES_KG = (1_000, 3_500, 10_000, 20_000)

Rows = list[list[Button]]


def show(turn: Turn, draft: Draft, hint: str = "") -> None:
    """Shows the draft as it stands, with a line above it that answers what was just said."""
    turn.open_form(KIND, draft.model_dump(mode="json"))
    edited = turn.update.edited_message is not None
    below = turn.query is None and not edited
    say(
        turn.session, turn.chat_id, _text(turn, draft, hint), now=turn.now,
        buttons=_buttons(turn, draft), card=KIND, below=below,
    )  # fmt: skip


def _text(turn: Turn, draft: Draft, hint: str) -> str:
    words = turn.words
    parts = [words("request-hint", text=hint), ""] if hint else []
    parts += [_title(turn, draft), *_given(turn, draft), "", _question(turn, draft)]
    return "\n".join(parts)


def _title(turn: Turn, draft: Draft) -> str:
    if draft.request_id is None:
        return turn.words("request-title-new")
    return turn.words("request-title-change", code=f"R-{draft.request_id:04d}")


def _given(turn: Turn, draft: Draft) -> list[str]:
    words = turn.words
    lines = request_text.line_texts(turn.session, draft.lines, words)
    spot = draft.spot
    place = words("request-place", name=spot.name) if spot else words("request-place-missing")
    lines += _counted(turn, draft)
    details = request_text.detail_texts(draft.details, words)
    unread = words.listed(words.label("quoted", text=each) for each in draft.unread)
    kept = [words("request-not-understood", text=unread)] if draft.unread else []
    details += [words("life-files", n=len(draft.files))] if draft.files else []
    lines = lines or [words("request-lines-missing")]
    return [*lines, place, *details, *kept, *_far_off(turn, draft)]


def _counted(turn: Turn, draft: Draft) -> list[str]:
    """On what assumptions lines were counted, as long as any of them stands."""
    return [
        turn.words(
            f"request-basis-{basis.name}",
            days=_days_label(turn, basis.days or 0),
            weight=turn.words.weight(basis.spared_kg),
        )
        for basis in draft.counted
        if any(item_id in draft.lines for item_id in basis.items)
    ]


def _far_off(turn: Turn, draft: Draft) -> list[str]:
    """Asks whether the first quantity is right that is far from what the people need."""
    words, people = turn.words, draft.details.people
    items = [turn.session.get_one(Item, item_id) for item_id in draft.lines]
    for item in items:
        n = draft.lines[item.id]
        if is_far_off(item.code, n, people, draft.days):
            named = catalogue.names(turn.session, [item.id], words.language)[item.id]
            said = catalogue.amount(words, n, item.unit)
            return [words("request-far-off", item=named, amount=said, number=words.number(people))]
    return []


def _days_label(turn: Turn, n: int) -> str:
    return turn.words.label("request-button-days", n=n, number=turn.words.number(n))


def _question(turn: Turn, draft: Draft) -> str:
    words, doubt = turn.words, draft.asked
    if draft.item_id is not None:
        item = turn.session.get_one(Item, draft.item_id)
        named = catalogue.names(turn.session, [item.id], words.language)[item.id]
        if doubt is not None and doubt.n is not None:
            return words("request-ask-quantity-said", item=named, text=doubt.read)
        example = catalogue.amount(words, 500, item.unit)
        return words("request-ask-quantity", item=named, example=example)
    if doubt is not None and doubt.moments and not _moments(turn, doubt):
        past = doubt.moments[0] <= turn.now
        return words("request-ask-past" if past else "request-ask-far", text=doubt.read)
    if doubt is not None and doubt.why in (Why.SWAPPED, Why.OUTSIDE):
        return place_question(turn, doubt.why, doubt.spots, doubt.read)
    if doubt is not None:
        return words("request-ask-which", text=doubt.read)
    if draft.step is Step.SUMMARY and draft.begun:
        return words("request-ask-summary-begun")
    return words(f"request-ask-{draft.step.replace('_', '-')}")


def _buttons(turn: Turn, draft: Draft) -> Rows:
    rows = BUTTONS[draft.step](turn, draft)
    if draft.step is Step.SUMMARY:
        return rows
    last = [_button(turn, "request-button-cancel", "cancel")]
    if draft.asked.read if draft.asked is not None else draft.needs:
        is_outside = draft.asked is not None and draft.asked.why is Why.OUTSIDE
        other = "request-button-place-other" if is_outside else "request-button-leave"
        last.insert(0, _button(turn, other, "leave"))
    elif draft.is_complete:
        last.insert(0, _button(turn, "request-button-back", "go:summary"))
    return [row for row in [*rows, last] if row]


def _button(turn: Turn, key: str, data: str) -> Button:
    return Button(turn.words.label(key), f"req:{data}")


def _items(turn: Turn, draft: Draft) -> Rows:
    asked = draft.asked.options if draft.asked is not None else None
    found = asked or [item.id for item in catalogue.common(turn.session)]
    named = catalogue.names(turn.session, found, turn.words.language)
    return [[Button(named[number], f"req:item:{number}")] for number in found if number in named]


def _quantities(turn: Turn, draft: Draft) -> Rows:
    if draft.item_id is None:
        return []
    last = [_button(turn, "request-button-other-item", "go:item")]
    if draft.item_id in draft.lines:
        last = [_button(turn, "request-button-drop-line", f"drop:{draft.item_id}")]
    elif draft.asked is not None and draft.asked.read:
        last = []
    item = turn.session.get_one(Item, draft.item_id)
    offers = _offers(draft.asked, item) if draft.asked is not None else []
    needed = usual(item.code, draft.details.people, draft.days) if draft.details.people else None
    if not offers and needed is not None:
        offers = [needed]
    if not offers:
        return [[Button(turn.words.number(n), f"req:qty:{n}") for n in QUANTITIES], last]
    rows = [[Button(catalogue.amount(turn.words, n, item.unit), f"req:qty:{n}")] for n in offers]
    return [*rows, last]


def _offers(doubt: Doubt, item: Item) -> list[int]:
    """How many of an item may be meant by an amount that is not in its own unit."""
    n, unit = doubt.n or 0, doubt.unit
    found = [n]
    if unit in MASS_KG and item.kg:
        found = [ceil(n * MASS_KG[unit] / item.kg), *([n] if unit != "tonne" else [])]
    elif unit == "bag" and item.unit == "kg":
        found = [n * kg for kg in BAGS_KG]
    return [each for each in dict.fromkeys(found) if 0 < each <= LARGEST]


def _lines(turn: Turn, draft: Draft) -> Rows:
    named = catalogue.names(turn.session, draft.lines, turn.words.language)
    rows = [[Button(f"✏️ {named[i]}", f"req:line:{i}")] for i in draft.lines]
    return [*rows, [_button(turn, "request-button-add-line", "go:item")]]


def _places(turn: Turn, draft: Draft) -> Rows:
    doubt = draft.asked
    if doubt is not None and doubt.why is Why.OUTSIDE:
        return [[_button(turn, "request-button-place-yes", "spot:0")]]
    if doubt is not None and doubt.spots:
        return [
            [Button(spot_label(turn, spot), f"req:spot:{i}")] for i, spot in enumerate(doubt.spots)
        ]
    found = places.suggested_places(turn.session, turn.person)
    buttons = [Button(place.name, f"req:place:{place.id}") for place in found]
    rows = [buttons[i : i + 2] for i in range(0, len(buttons), 2)]
    return [*rows, [_button(turn, "request-button-add-line", "go:item")]]


def _priorities(turn: Turn, draft: Draft) -> Rows:
    words = turn.words
    return [
        [Button(chosen(request_text.priority_label(words, p), p is draft.details.priority),
                f"req:priority:{p}")]
        for p in Priority
    ]  # fmt: skip


def _reaches(turn: Turn, draft: Draft) -> Rows:
    """The kinds of vehicle, and below them the sizes; tapped again, a size is no limit any more."""
    words, now = turn.words, draft.details
    is_now = {r: r is now.reach and (r is not Reach.ANY or now.largest_kg is None) for r in Reach}
    kinds = [
        [Button(chosen(request_text.reach_label(words, r), is_now[r]), f"req:reach:{r}")]
        for r in Reach
    ]
    sizes = [
        Button(chosen(words.label("request-button-largest", weight=words.weight(kg)), here),
               f"req:largest:{0 if here else kg}")
        for kg in VEHICLES_KG
        for here in [kg == now.largest_kg]
    ]  # fmt: skip
    return [*kinds, sizes[:2], sizes[2:]]


def chosen(label: str, is_chosen: bool) -> str:
    """A label with a tick when it is what stands now."""
    return f"✓ {label}" if is_chosen else label


def deadlines(now: datetime, zone: str) -> dict[str, datetime]:
    """The moments that a tap means; one may have passed, and is then not offered."""
    local = now.astimezone(ZoneInfo(zone))

    def at(days: int, hour: int) -> datetime:
        day = local.date() + timedelta(days=days)
        return datetime.combine(day, time(hour), local.tzinfo)

    return {
        "6h": now + timedelta(hours=6),
        "today": at(0, 18),
        "tomorrow": at(1, 12),
        "3d": now + timedelta(days=3),
    }


def _moments(turn: Turn, doubt: Doubt) -> dict[int, datetime]:
    """The moments that may be meant and are to come, with where they stand in the doubt."""
    last = turn.now + FURTHEST
    return {i: moment for i, moment in enumerate(doubt.moments) if turn.now < moment <= last}


def _needed_by(turn: Turn, draft: Draft) -> Rows:
    meant = _moments(turn, draft.asked) if draft.asked is not None else {}
    if meant:
        return [[Button(turn.words.when(m), f"req:at:{i}")] for i, m in meant.items()]
    moments = deadlines(turn.now, turn.words.zone).items()
    ahead = [name for name, moment in moments if moment > turn.now]
    rows = [[_button(turn, f"request-button-by-{name}", f"by:{name}")] for name in ahead]
    return [*rows, [_button(turn, "request-button-by-none", "by:none")]]


def _people(turn: Turn, _draft: Draft) -> Rows:
    numbers = [Button(turn.words.number(n), f"req:people:{n}") for n in PEOPLE]
    return [numbers, [_button(turn, "request-button-people-none", "people:0")]]


def _days(turn: Turn, _draft: Draft) -> Rows:
    return [[Button(_days_label(turn, n), f"req:days:{n}") for n in row] for row in DAYS]


def _contact(turn: Turn, _draft: Draft) -> Rows:
    return [[_button(turn, "request-button-contact-me", "contact:me")]]


def _note(turn: Turn, draft: Draft) -> Rows:
    rows = []
    if draft.details.note:
        rows.append([_button(turn, "request-button-note-none", "note:none")])
    if draft.files:
        rows.append([_button(turn, "life-button-files-none", "files:none")])
    return rows


def _summary(turn: Turn, draft: Draft) -> Rows:
    steps = ((Step.LINES, Step.PLACE), (Step.PRIORITY, Step.NEEDED_BY),
             (Step.PEOPLE, Step.CONTACT), (Step.REACH, Step.NOTE))  # fmt: skip
    rows = [
        [
            _button(turn, f"request-field-{step.replace('_', '-')}", f"go:{step}")
            for step in row
            if draft.allows(step)
        ]
        for row in steps
    ]
    submit = [_button(turn, "request-button-submit", "submit")] if draft.is_complete else []
    if draft.phoned and draft.allows(Step.CALLER):
        rows.append([_button(turn, "request-field-caller", "go:caller")])
    if draft.unread:
        rows.append([_button(turn, "request-button-unread", "unread")])
    rows = [submit, *rows, [_button(turn, "request-button-cancel", "cancel")]]
    return [row for row in rows if row]


def _same(turn: Turn, _draft: Draft) -> Rows:
    return [
        [_button(turn, "request-button-same", "same")],
        [_button(turn, "request-button-anyway", "anyway")],
    ]


BUTTONS: dict[Step, Callable[[Turn, Draft], Rows]] = {
    Step.ITEM: _items,
    Step.QUANTITY: _quantities,
    Step.LINES: _lines,
    Step.PLACE: _places,
    Step.PRIORITY: _priorities,
    Step.SUMMARY: _summary,
    Step.NEEDED_BY: _needed_by,
    Step.PEOPLE: _people,
    Step.DAYS: _days,
    Step.CONTACT: _contact,
    Step.CALLER: lambda _turn, _draft: [],
    Step.REACH: _reaches,
    Step.NOTE: _note,
    Step.SAME: _same,
}
