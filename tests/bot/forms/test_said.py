"""What a message says becomes part of the draft; what is not certain becomes a question."""

from datetime import UTC, datetime, timedelta

from bot.actions.asking.wanted import Spot
from bot.actions.asking.whereabouts import Whereabouts, Why
from bot.forms.request import MOST_LINES, Draft, Step
from bot.forms.said import Said, take
from bot.tables import Priority
from bot.understand.lexicon import Lexicon
from bot.understand.result import Deadline, Line, Thing, Understood

NOW = datetime(2023, 2, 7, 6, 0, tzinfo=UTC)
WORDS = Lexicon(
    [
        Thing(key=1, code="HSHEBLANWMT1", unit="piece"),
        Thing(key=2, code="FCERRICEBR5", unit="kg"),
        Thing(key=3, code="KWATTANKO05", unit="kit"),
        Thing(key=4, code="KWATTANKO10", unit="kit"),
    ],
    [],
)
ANTAKYA = Spot(lat=36.2, lon=36.16, name="Antakya", place_id=1)
HATAY = Spot(lat=36.4, lon=36.2, name="Hatay", place_id=2)


def said(*lines: Line, spots: tuple[Spot, ...] = (), **values: object) -> Said:
    """A message that was understood so."""
    understood = Understood(lines=lines, **values)  # type: ignore[arg-type]
    why = Why.WHICH if len(spots) > 1 else None
    where = Whereabouts(spots=spots, why=why) if spots else None
    return Said(understood=understood, now=NOW, where=where)


def line(*items: int, n: int | None = None, amount: int | None = None, unit: str = "") -> Line:
    """Something asked for."""
    return Line(items=items, quantity=n, amount=amount or n, unit=unit, read=f"{amount or n} of it")


def steps(draft: Draft) -> list[Step]:
    """What is asked about, in order."""
    return [doubt.step for doubt in draft.doubts]


def test_all_that_is_certain_is_taken_at_once() -> None:
    draft = Draft()
    by = Deadline(moments=(NOW + timedelta(hours=9),))
    everything = said(
        line(1, n=500), spots=(ANTAKYA,), deadline=by, priority="urgent", people=500,
        unread=("gently",),
    )  # fmt: skip
    assert take(draft, everything, WORDS) == ""
    assert (draft.lines, draft.spot, draft.step) == ({1: 500}, ANTAKYA, Step.SUMMARY)
    assert draft.details.needed_by == NOW + timedelta(hours=9)
    assert (draft.details.priority, draft.details.people) == (Priority.URGENT, 500)
    assert draft.unread == ["gently"]


def test_what_is_not_certain_is_asked_about_in_order() -> None:
    draft = Draft()
    two_days = Deadline(moments=(NOW + timedelta(days=1), NOW + timedelta(days=30)))
    take(draft, said(line(3, 4, amount=3), line(2, amount=50, unit="bag"),
                     spots=(ANTAKYA, HATAY), deadline=two_days), WORDS)  # fmt: skip
    assert steps(draft) == [Step.ITEM, Step.QUANTITY, Step.PLACE, Step.NEEDED_BY]
    assert draft.step is Step.ITEM


def test_an_item_alone_answers_which_one_is_meant() -> None:
    draft = Draft()
    take(draft, said(line(3, 4, amount=3)), WORDS)
    take(draft, said(line(4)), WORDS)
    assert (draft.lines, draft.doubts) == ({4: 3}, [])


def test_a_question_stays_while_something_else_is_said() -> None:
    draft = Draft()
    take(draft, said(line(3, 4, amount=3)), WORDS)
    take(draft, said(line(1, n=50)), WORDS)
    assert draft.lines == {1: 50}
    assert steps(draft) == [Step.ITEM]


def test_what_is_said_anew_is_not_asked_about_any_more() -> None:
    draft = Draft()
    take(draft, said(spots=(ANTAKYA, HATAY)), WORDS)
    take(draft, said(spots=(HATAY,)), WORDS)
    assert (draft.spot, draft.doubts) == (HATAY, [])


def test_a_line_said_again_is_another_number_of_it() -> None:
    draft = Draft(lines={1: 500})
    take(draft, said(line(1, n=300)), WORDS)
    assert draft.lines == {1: 300}


def test_a_time_that_has_passed_or_is_years_ahead_is_asked_about() -> None:
    for moment in (NOW - timedelta(hours=1), NOW + timedelta(days=900)):
        draft = Draft()
        take(draft, said(deadline=Deadline(moments=(moment,))), WORDS)
        assert draft.details.needed_by is None
        assert steps(draft) == [Step.NEEDED_BY]


def test_needs_wait_for_people_and_days() -> None:
    draft = Draft()
    take(draft, said(needs=("food",)), WORDS)
    waits = [draft.step]
    take(draft, said(people=500), WORDS)
    waits.append(draft.step)
    take(draft, said(days=7), WORDS)
    assert waits == [Step.PEOPLE, Step.DAYS]
    assert draft.lines == {2: 1400}
    assert [basis.name for basis in draft.counted] == ["food"]


def test_a_full_request_says_so_and_keeps_the_rest_as_a_note() -> None:
    draft = Draft(lines=dict.fromkeys(range(10, 10 + MOST_LINES), 5))
    assert take(draft, said(line(1, n=50)), WORDS) == "request-lines-full"
    assert draft.unread == ["50 of it"]


def test_a_request_under_way_takes_a_new_time_and_nothing_else() -> None:
    draft = Draft(begun=True, lines={1: 5}, spot=ANTAKYA, priority_chosen=True)
    later = Deadline(moments=(NOW + timedelta(hours=3),))
    assert take(draft, said(line(1, n=50), deadline=later), WORDS) == "request-begun"
    assert draft.lines == {1: 5}
    assert draft.details.needed_by == NOW + timedelta(hours=3)
