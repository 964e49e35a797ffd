"""Field staff: how they ask for aid, change their minds, and say what arrived."""

import io
from datetime import timedelta
from random import Random

from PIL import Image

from bot.drill.play.actor import Actor, Story, StuckError, alone
from bot.drill.play.cast import minutes, seconds
from bot.drill.play.wishes import BY, URGENT, WORDS, Wish
from bot.tables import Place, Reach

QUANTITIES = (50, 100, 200, 500)
"""What can be tapped instead of typed."""


def ask(rng: Random, who: Actor, wish: Wish, place: Place) -> Story:
    """Files one request, as quickly as people type."""
    if wish.manner == "said":
        yield from _say_all(rng, who, wish, place)
    else:
        yield from _say_step_by_step(rng, who, wish, place)
    yield from _say_details(rng, who, wish)
    who.tap("req:submit")
    yield _pause(rng)
    if who.sees("req:submit"):
        raise StuckError(f"{who.name} could not file the request")


def _say_all(rng: Random, who: Actor, wish: Wish, place: Place) -> Story:
    """Says it in one message, and answers what is asked about it."""
    who.say(sentence(who.language, wish, "" if wish.located else place.name))
    yield _pause(rng)
    if wish.located:
        who.locate(place.lat + rng.uniform(-0.02, 0.02), place.lon + rng.uniform(-0.02, 0.02))
        yield _pause(rng)
    answers = ("req:qty", "req:item", "req:spot:0", f"req:priority:{wish.priority}")
    for _ in range(2 * len(wish.lines) + 2):
        if who.sees("req:submit") or not any(who.tries(answer) for answer in answers):
            return
        yield _pause(rng)


def sentence(language: str, wish: Wish, place: str) -> str:
    """All of a wish in one message, as far as it is not shown or tapped; place may be empty."""
    arabic = language == "ar"
    said = [f"{n} {WORDS[item][arabic]}" for item, n in wish.lines.items()]
    parts = [", ".join(said)]
    if place:
        parts.append(f"في {place}" if arabic else f"to {place}")
    if wish.says_people:
        parts.append(f"ل {wish.people} شخص" if arabic else f"for {wish.people} people")
    if wish.by:
        parts.append(BY[wish.by][arabic])
    return f"{' '.join(parts)}, {URGENT[wish.priority][arabic]}"


def _say_step_by_step(rng: Random, who: Actor, wish: Wish, place: Place) -> Story:
    if rng.random() < 0.5 or not who.tries("req:new"):
        who.say("/new")
    yield _pause(rng)
    yield from _say_lines(rng, who, wish)
    yield from _say_place(rng, who, wish, place)
    who.tap(f"req:priority:{wish.priority}")
    yield _pause(rng)
    yield from _say_when_and_for_whom(rng, who, wish)


def _say_lines(rng: Random, who: Actor, wish: Wish) -> Story:
    for n, (item, quantity) in enumerate(wish.lines.items()):
        word, number = WORDS[item][who.language == "ar"], _digits(str(quantity), who)
        if wish.manner == "typed" or n > 0:
            who.say(f"{number} {word}" if rng.random() < 0.7 else f"{word} {number}")
        else:
            who.say(word)
        yield _pause(rng)
        yield from _answer_about_line(rng, who, quantity)


def _answer_about_line(rng: Random, who: Actor, quantity: int) -> Story:
    """Which item and how many, when the bot asks."""
    if not who.sees("req:qty") and who.tries("req:item"):
        yield _pause(rng)
    if who.sees("req:qty"):
        if quantity in QUANTITIES:
            who.tap(f"req:qty:{quantity}")
        else:
            who.say(_digits(str(quantity), who))
        yield _pause(rng)


def _say_place(rng: Random, who: Actor, wish: Wish, place: Place) -> Story:
    if wish.located:
        who.locate(place.lat + rng.uniform(-0.02, 0.02), place.lon + rng.uniform(-0.02, 0.02))
    elif not (wish.manner == "tapped" and who.tries(f"req:place:{place.id}")):
        who.say(place.name)
    yield _pause(rng)
    if not who.sees("req:priority"):
        if not who.tries(f"req:place:{place.id}"):
            who.tap("req:spot:0")
        yield _pause(rng)


def _say_when_and_for_whom(rng: Random, who: Actor, wish: Wish) -> Story:
    if wish.by:
        who.tap("req:go:needed_by")
        yield _pause(rng)
        if not who.tries(f"req:{wish.by}"):
            who.say("22:00")
        yield _pause(rng)
    if wish.says_people:
        who.tap("req:go:people")
        yield _pause(rng)
        who.say(_digits(str(wish.people), who))
        yield _pause(rng)


def _say_details(rng: Random, who: Actor, wish: Wish) -> Story:
    if wish.reach is not Reach.ANY:
        who.tap("req:go:reach")
        yield _pause(rng)
        who.tap(f"req:reach:{wish.reach}")
        yield _pause(rng)
    if wish.largest_kg:
        who.tap("req:go:reach")
        yield _pause(rng)
        who.tap(f"req:largest:{wish.largest_kg}")
        yield _pause(rng)
    if wish.note:
        who.tap("req:go:note")
        yield _pause(rng)
        who.say(wish.note)
        yield _pause(rng)
    if wish.photo:
        who.picture(picture(rng))
        yield _pause(rng)


def ask_twice(rng: Random, who: Actor, wish: Wish, place: Place) -> Story:
    """Files the same once more a while later, and on the question says that it is the same."""
    yield from ask(rng, who, wish, place)
    yield minutes(7)
    who.say("/new")
    yield _pause(rng)
    yield from _say_lines(rng, who, wish)
    who.say(place.name)
    yield _pause(rng)
    if not who.sees("req:priority"):
        who.tap("req:spot:0")
        yield _pause(rng)
    who.tap(f"req:priority:{wish.priority}")
    yield _pause(rng)
    who.tap("req:submit")
    yield _pause(rng)
    who.tap("req:same")
    yield _pause(rng)


def ask_and_withdraw(rng: Random, who: Actor, wish: Wish, place: Place) -> Story:
    """Files a request and takes it back."""
    yield from ask(rng, who, wish, place)
    number = _newest(who)
    yield minutes(3)
    who.tap(f"req:show:{number}")
    yield _pause(rng)
    who.tap(f"req:withdraw:{number}")
    yield _pause(rng)
    who.tap(f"req:withdrawn:{number}")
    yield _pause(rng)


def ask_and_change(rng: Random, who: Actor, wish: Wish, place: Place) -> Story:
    """Files a request and asks for a fifth more of its first line."""
    yield from ask(rng, who, wish, place)
    number, quantity = _newest(who), next(iter(wish.lines.values()))
    yield minutes(2)
    who.tap(f"req:show:{number}")
    yield _pause(rng)
    who.tap(f"req:edit:{number}")
    yield _pause(rng)
    who.tap("req:go:lines")
    yield _pause(rng)
    who.tap("req:line")
    yield _pause(rng)
    who.say(str(round(quantity * 1.2)))
    yield _pause(rng)
    who.tap("req:submit")
    yield _pause(rng)


def apply(rng: Random, who: Actor) -> Story:
    """Somebody whom nobody knows asks for access, and waits to be let in."""
    who.open()
    yield _pause(rng)
    who.tap("access-ask")
    yield _pause(rng)
    who.say("Dilek Soylu, nurse with the Red Crescent in Besni")
    for _ in range(30):
        yield minutes(3)
        if who.sees("req:new"):
            return
    raise StuckError(f"{who.name} was not let in")


def receive(rng: Random, who: Actor, stop: int, *, short: bool, counting: timedelta) -> Story:
    """Says what arrived: all of it with a tap, or after counting less than was handed over."""
    yield counting if short else minutes(rng.uniform(3, 25))
    if not short:
        if who.sees(f"receive:all:{stop}"):
            who.tap(f"receive:all:{stop}")
        return
    yield from alone(who, _count(rng, who, stop))


def _count(rng: Random, who: Actor, stop: int) -> Story:
    """Fills in a receipt for less than was handed over, with a picture."""
    who.tap(f"receive:some:{stop}")
    yield seconds(30)
    _word, _good, _load, due = (who.sees("receive:good") or "receive:good:0:0").split(":")
    damaged, missing = max(1, int(due) // 12), int(due) // 20
    if int(due) < 1:
        raise StuckError(f"{who.name} is not asked what arrived")
    who.say(_digits(f"{int(due) - damaged - missing} {damaged} {missing}", who))
    yield seconds(30)
    if who.tries("receive:rest"):
        yield seconds(30)
    who.picture(picture(rng), "Wet on arrival" if who.language == "en" else "وصلت مبللة")
    yield seconds(30)
    who.tap(f"receive:send:{stop}")


def picture(rng: Random) -> bytes:
    """A photo, as far as Telegram can tell."""
    colour = (rng.randrange(256), rng.randrange(256), rng.randrange(256))
    data = io.BytesIO()
    Image.new("RGB", (64, 48), colour).save(data, "JPEG")
    return data.getvalue()


def _newest(who: Actor) -> int:
    """The number of the request that was filed last."""
    return int((who.sees("req:show") or "::0").split(":")[2])


def _digits(text: str, who: Actor) -> str:
    """The text with the digits of the person's language."""
    return (
        text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")) if who.language == "ar" else text
    )


def _pause(rng: Random) -> timedelta:
    return seconds(rng.uniform(5, 40))
