"""A request in words: what is asked for, where, how badly, and how far it has come."""

from datetime import datetime, timedelta
from math import ceil

from sqlmodel import Session, col, func, select

from bot.actions.asking import catalogue
from bot.actions.asking.wanted import Details
from bot.actions.driving.quantities import Quantities, quantities
from bot.config import Settings
from bot.tables import (
    WAITING,
    Attachment,
    Item,
    Line,
    OrderState,
    Person,
    Place,
    PlanOrder,
    Priority,
    Promise,
    PromiseState,
    Question,
    Quote,
    Reach,
    Request,
    RequestStatus,
)
from bot.texts import Words

LONGEST = 4000
"""Characters of a card: Telegram takes 4096, and somebody puts a line above it."""
_LONGEST_NAME = 60
_PALLET_KG, _PALLET_M3 = 1000, 1.8
MOST_QUESTIONS = 3
"""The last ones stand on the card."""


def request_card_text(session: Session, request: Request, words: Words) -> str:
    """The whole of a request, to be read only.

    If it were too long it comes without each line's progress and without questions.
    """
    text = _card_text(session, request, words, _lines_with_progress(session, request, words))
    if len(text) > LONGEST:
        lines = line_texts(session, lines_of(session, request), words)
        text = _card_text(session, request, words, lines, questions=0)
    return text


def _card_text(
    session: Session,
    request: Request,
    words: Words,
    lines: list[str],
    questions: int = MOST_QUESTIONS,
) -> str:
    place = session.get_one(Place, request.place_id)
    details = Details(
        priority=request.priority, needed_by=request.needed_by, people=request.people,
        contact=request.contact, caller=request.caller, reach=request.reach,
        largest_kg=request.largest_kg, note=request.note,
    )  # fmt: skip
    parts = [
        words.join(
            "request-head",
            code=request.code,
            status=status_label(words, request.status),
            submitted=words.when(request.submitted_at),
        ),
        *lines,
        words("request-place", name=place.name),
        *detail_texts(details, words),
        *_files(session, request, words),
        *_requester(session, request, words),
        *promise_texts(session, request, words),
        *likely_texts(session, request, words),
        *question_texts(session, request, words, questions),
    ]
    return "\n".join(parts)


def next_plan_text(session: Session, words: Words, now: datetime, settings: Settings) -> str:
    """When the next plan is made, as far as is known."""
    query = select(func.min(PlanOrder.due_at)).where(PlanOrder.state == OrderState.OWED)
    due = session.exec(query).one()
    latest = now + timedelta(minutes=settings.plan_every_minutes)
    wait = (min(due, latest) if due is not None else latest) - now
    minutes = max(1, round(wait / timedelta(minutes=1)))
    return words("request-next-plan", minutes=minutes)


def line_texts(session: Session, lines: dict[int, int], words: Words) -> list[str]:
    """Each line with its weight and volume, and their sum where there are several."""
    items = _items(session, lines)
    named = catalogue.names(session, lines, words.language)
    texts = [
        words(
            "request-line",
            amount=catalogue.amount(words, n, items[i].unit),
            item=_short(named[i]),
            size=size_text({i: n}, items, words),
        )
        for i, n in lines.items()
    ]
    if len(lines) > 1:
        texts.append(words("request-total", size=size_text(lines, items, words)))
    return texts


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"


def lines_of(session: Session, request: Request) -> dict[int, int]:
    """What a request asks for: units by item."""
    query = select(Line).where(Line.request_id == request.id, Line.requested > 0)
    lines = session.exec(query.order_by(col(Line.id))).all()
    return {line.item_id: line.requested for line in lines}


def size_text(lines: dict[int, int], items: dict[int, Item], words: Words) -> str:
    """Weight and volume of lines; what nobody knows is said, not counted as nothing."""
    kg = sum(n * (items[i].kg or 0) for i, n in lines.items())
    m3 = sum(n * (items[i].m3 or 0) for i, n in lines.items())
    some_kg = any(items[i].kg is None for i in lines)
    some_m3 = any(items[i].m3 is None for i in lines)
    weight = _measure("weight", words.weight(kg), kg > 0, some_kg, words)
    volume = _measure("volume", words.volume(m3), m3 > 0, some_m3, words)
    n = 0 if some_kg or some_m3 else pallets(kg, m3)
    about = [words.label("request-pallets", n=n, number=words.number(n))] if n > 1 else []
    bulk = [volume] if some_m3 or round(m3, 1) else []  # "0 m³" would say nothing
    return words.listed((weight, *bulk, *about))


def pallets(kg: float, m3: float) -> int:
    """About how many pallets that is.

    A pallet of 1.2 by 1.0 m (ISO 6780) is taken to be loaded 1.5 m high, 1.8 m3, with up to 1 t:
    assumptions, what a forklift and a hand pallet truck move everywhere.
    """
    return ceil(max(kg / _PALLET_KG, m3 / _PALLET_M3))


def total_weight(session: Session, lines: dict[int, int], words: Words) -> str:
    """The weight of lines in words."""
    items = _items(session, lines)
    kg = sum(n * (items[i].kg or 0) for i, n in lines.items())
    unknown = any(items[i].kg is None for i in lines)
    return _measure("weight", words.weight(kg), kg > 0, unknown, words)


def detail_texts(details: Details, words: Words) -> list[str]:
    """What is known beside lines and place, a line each; what was left open is left out."""
    texts = [priority_label(words, details.priority)]
    if details.needed_by is not None:
        texts.append(words("request-needed-by", when=words.when(details.needed_by)))
    if details.people:
        n = details.people
        texts.append(words("request-people", n=n, number=words.number(n)))
    if details.contact:
        texts.append(words("request-contact", contact=details.contact))
    if details.caller:
        texts.append(words("life-caller", caller=details.caller))
    if details.reach is not Reach.ANY:
        texts.append(reach_label(words, details.reach))
    if details.largest_kg is not None:
        texts.append(largest_label(words, details.largest_kg))
    if details.note:
        texts.append(words("request-note", note=details.note))
    return texts


def promise_texts(session: Session, request: Request, words: Words) -> list[str]:
    """The arrival windows that stand for a request."""
    query = select(Promise).where(
        Promise.request_id == request.id, Promise.state == PromiseState.OPEN
    )
    promises = session.exec(query.order_by(col(Promise.told_from))).all()
    return [words("request-promise", window=words.window(p.told_from, p.told_to)) for p in promises]


def likely_texts(session: Session, request: Request, words: Words) -> list[str]:
    """When help is likely to come while nothing is promised, once that is known."""
    quote = session.get(Quote, request.id) if request.status in WAITING else None
    if quote is None or quote.found_at is None or quote.version != request.version:
        return []
    if quote.likely_from is None or quote.likely_to is None:
        return [words("request-likely-later")]
    window = words.window(quote.likely_from, quote.likely_to)
    return [words("request-likely-part" if quote.partly else "request-likely", window=window)]


def question_texts(session: Session, request: Request, words: Words, most: int) -> list[str]:
    """The last questions about a request, each with its answer."""
    query = select(Question).where(Question.request_id == request.id)
    asked = session.exec(query.order_by(col(Question.id).desc()).limit(most)).all()
    texts = []
    for question in reversed(asked):
        texts.append(words("life-question-line", question=question.text))
        texts.append(
            words("life-answer-line", answer=question.answer)
            if question.answer is not None
            else words("life-answer-missing")
        )
    return texts


def point_text(lat: float, lon: float) -> str:
    """A point as people can copy it into a map."""
    return f"{lat:.5f}, {lon:.5f}"


def priority_label(words: Words, priority: Priority) -> str:
    """A priority with its sign."""
    return words.label(f"request-priority-{priority.replace('_', '-')}")


def reach_label(words: Words, reach: Reach) -> str:
    """What can get there."""
    return words.label(f"request-reach-{reach}")


def largest_label(words: Words, kg: int) -> str:
    """How large the vehicle may be that comes, by what it can carry."""
    return words.label("request-largest", weight=words.weight(kg))


def status_label(words: Words, status: RequestStatus) -> str:
    """How far a request has come."""
    return words.label(f"request-status-{status.replace('_', '-')}")


def _files(session: Session, request: Request, words: Words) -> list[str]:
    query = select(func.count()).select_from(Attachment)
    n = session.exec(query.where(Attachment.request_id == request.id)).one()
    return [words("life-files", n=n)] if n else []


def _requester(session: Session, request: Request, words: Words) -> list[str]:
    person = session.get_one(Person, request.requester_id)
    return [words("request-requester", name=person.name)]


def _items(session: Session, lines: dict[int, int]) -> dict[int, Item]:
    items = session.exec(select(Item).where(col(Item.id).in_(list(lines)))).all()
    return {item.id: item for item in items}


def _measure(kind: str, value: str, known: bool, unknown: bool, words: Words) -> str:
    if not unknown:
        return value
    return (
        words.label(f"request-{kind}-at-least", n=value)
        if known
        else words.label(f"request-{kind}-unknown")
    )


def _lines_with_progress(session: Session, request: Request, words: Words) -> list[str]:
    query = select(Line).where(Line.request_id == request.id, Line.requested > 0)
    lines = session.exec(query.order_by(col(Line.id))).all()
    sums = quantities(session, [request.id])
    texts = line_texts(session, {line.item_id: line.requested for line in lines}, words)
    progress = [_progress(sums[line.id], words) for line in lines]
    return [
        text + (f"\n    {progress[i]}" if i < len(progress) and progress[i] else "")
        for i, text in enumerate(texts)
    ]


def _progress(sums: Quantities, words: Words) -> str:
    """How much of a line is planned, on its way and there, as far as any is."""
    parts = {"planned": sums.committed, "coming": sums.shipped, "good": sums.good,
             "damaged": sums.damaged, "missing": sums.missing}  # fmt: skip
    return words.listed(
        words(f"request-progress-{name}", number=words.number(n)) for name, n in parts.items() if n
    )
