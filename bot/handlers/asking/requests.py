"""Asking for aid: a card is opened, filled in any order, and filed."""

from bot import outbox
from bot.actions.asking import changes, likenesses, quotes
from bot.actions.asking import requests as actions
from bot.actions.asking.text import request_card_text
from bot.forms.request import Draft, Step
from bot.handlers.asking import listing as request_list
from bot.handlers.asking.card import KIND, show
from bot.handlers.asking.entry import entered, take_text, understood
from bot.handlers.asking.taps import TAPS, ForgedError, own_contact
from bot.handlers.people.membership import privately
from bot.handlers.routes import COORDINATORS, REQUESTERS, Command, Entry, Routes, Tap, Turn
from bot.tables import Quote, Request, Role


def draft_of(turn: Turn) -> Draft | None:
    """The request that the person is writing."""
    form = turn.form_of(KIND)
    return Draft.model_validate(form.data) if form is not None else None


def new(turn: Turn) -> None:
    """Opens the card, or shows the one that is open; takes what was said behind the command."""
    draft = draft_of(turn)
    hint = "" if draft is None else turn.words.label("request-still-open")
    draft = draft or _begin(turn)
    if turn.argument:
        hint = take_text(turn, draft, turn.argument) or hint
    show(turn, draft, hint)


def phoned(turn: Turn) -> None:
    """Opens the card for somebody who phoned: who they are is asked first."""
    draft = draft_of(turn)
    hint = "" if draft is None else turn.words.label("request-still-open")
    show(turn, draft or Draft(step=Step.CALLER, phoned=True), hint)


def _begin(turn: Turn) -> Draft:
    draft = Draft()
    draft.detail(contact=own_contact(turn.person))
    return draft


def _asks(turn: Turn) -> bool:
    """Opens the card for a message that asks for aid; requesters write for nothing else."""
    if turn.person.role not in REQUESTERS or turn.update.edited_message is not None:
        return False
    mine = turn.person.role in (Role.REQUESTER, Role.PARTNER)
    said = understood(turn, turn.text).understood if turn.text else None
    located = turn.message is not None and turn.message.location is not None
    if not (said is not None and (mine or said.lines or said.needs)) and not (mine and located):
        return False
    entered(turn, _begin(turn))
    return True


def _entry(turn: Turn) -> None:
    draft = draft_of(turn)
    if draft is not None:
        entered(turn, draft)


def _tapped(turn: Turn) -> None:
    action, value, *_ = [*turn.data, "", ""]
    try:
        if action in request_list.TAPS:
            request_list.TAPS[action](turn, value)
        elif action == "new":
            new(turn)
        elif action in TAPS or action in _ENDS:
            _change(turn, action, value)
        else:
            raise ForgedError(action)
    except ForgedError:
        turn.answer(turn.words.label("sorry-forged"), alert=True)


def _change(turn: Turn, action: str, value: str) -> None:
    draft = draft_of(turn)
    if draft is None:
        turn.answer(turn.words.label("request-none-open"), alert=True)
    elif action in _ENDS:
        _ENDS[action](turn, draft)
    else:
        show(turn, draft, TAPS[action](turn, draft, value))


def _cancel(turn: Turn, _draft: Draft) -> None:
    turn.close_form()
    outbox.drop_card(turn.session, turn.chat_id, KIND, now=turn.now)
    turn.answer(turn.words.label("request-cancelled"))


def _submit(turn: Turn, draft: Draft) -> None:
    if not (draft.is_complete and draft.is_clear):
        draft.go_on()
        show(turn, draft, turn.words.label("request-incomplete"))
    elif draft.request_id is not None:
        _file_change(turn, draft, draft.request_id)
    else:
        _file_new(turn, draft, sure=draft.step is Step.SAME)


def _file_new(turn: Turn, draft: Draft, *, sure: bool) -> None:
    wanted = draft.wanted()
    if wanted.details.needed_by is not None and wanted.details.needed_by <= turn.now:
        draft.go(Step.NEEDED_BY)
        show(turn, draft, turn.words.label("request-time-past"))
        return
    same = actions.same_request(turn.session, turn.person, wanted, turn.now, turn.settings)
    if same is not None and not sure:
        draft.go(Step.SAME)
        show(turn, draft, turn.words.label("request-same", code=same.code))
        return
    request = actions.file_request(
        turn.session, turn.person, wanted, turn.now, turn.settings, said=turn.said
    )
    text = quotes.filed_text(turn.session, request, turn.words, turn.now, turn.settings)
    _leave(turn, request, text)
    likenesses.flag(turn.session, request, turn.now, turn.settings)


def _file_change(turn: Turn, draft: Draft, request_id: int) -> None:
    request = turn.session.get_one(Request, request_id, with_for_update=True)
    if request.status not in actions.CHANGEABLE:
        _finish(turn, request, turn.words("request-too-late", code=request.code))
    elif request.version != draft.version:
        request_list.fill(turn, request, turn.words.label("request-changed-meanwhile"))
    elif not draft.begun and changes.is_loaded(turn.session, request):
        request_list.fill(turn, request, turn.words.label("request-begun"))
    else:
        wanted = draft.wanted()
        done = changes.change_request(turn.session, request, wanted, turn.now, turn.settings)
        key = "request-changed" if done.fields else "request-unchanged"
        head = [turn.words(key, code=request.code)]
        if done.taken_back:
            head.append(turn.words("life-changed-again", code=request.code))
        _finish(turn, request, "\n".join(head))
        likenesses.flag(turn.session, request, turn.now, turn.settings)


def _same(turn: Turn, draft: Draft) -> None:
    """It is the same: the draft is dropped, the request that stands is shown."""
    if draft.step is not Step.SAME:
        show(turn, draft, turn.words.label("request-tap-late"))
        return
    wanted = draft.wanted()
    same = actions.same_request(turn.session, turn.person, wanted, turn.now, turn.settings)
    turn.close_form()
    if same is None:
        outbox.drop_card(turn.session, turn.chat_id, KIND, now=turn.now)
    else:
        _finish(turn, same, turn.words("request-stays", code=same.code))


def _finish(turn: Turn, request: Request, head: str) -> None:
    """Turns the card into what is to be kept: the request as it stands."""
    text = head + "\n\n" + request_card_text(turn.session, request, turn.words)
    _leave(turn, request, text)


def _leave(turn: Turn, request: Request, text: str) -> None:
    """Leaves the card standing; while the request has a quote it goes on showing that."""
    turn.close_form()
    quoted = turn.session.get(Quote, request.id) is not None
    outbox.say(
        turn.session,
        turn.chat_id,
        text,
        now=turn.now,
        buttons=quotes.filed_buttons(request, turn.words),
        card=KIND,
        final=not quoted,
        becomes=quotes.card_name(request) if quoted else None,
        once=f"request:{request.id}:{turn.update.update_id}",
    )


_ENDS = {"submit": _submit, "anyway": _submit, "same": _same, "cancel": _cancel}

ROUTES = Routes(
    commands={
        "new": Command(privately(new), REQUESTERS),
        "phoned": Command(privately(phoned), COORDINATORS),
        "my": Command(privately(request_list.my), REQUESTERS),
    },
    taps={"req": Tap(_tapped, REQUESTERS)},
    forms={KIND: Entry(_entry, REQUESTERS)},
    messages=(_asks,),
)
