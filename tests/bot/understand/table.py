"""How well labelled messages are understood: `python -m tests.bot.understand.table`.

With the name of a set, or of a half, only that one.
"""

import sys
from time import perf_counter

from tests.bot.understand.labelled import (
    FIELDS,
    HALVES,
    LANGUAGES,
    SETS,
    Judged,
    judge,
    messages,
)


def share(judged: list[Judged], field: str) -> float:
    """The share of messages where a field is right."""
    return sum(j.right[field] for j in judged) / len(judged)


def table(judged: list[Judged]) -> list[str]:
    """The rows of the table, in percent."""
    rows = [f"{'':4}" + "".join(f"{name:>10}" for name in (*FIELDS, "all", "silent"))]
    for language in (*LANGUAGES, "all"):
        some = [j for j in judged if language in (j.message.language, "all")]
        shares = [share(some, field) for field in FIELDS]
        shares.append(sum(j.all_right for j in some) / len(some))
        shares.append(sum(bool(j.silently) for j in some) / len(some))
        rows.append(f"{language:4}" + "".join(f"{100 * x:10.1f}" for x in shares))
    return rows


def main() -> None:
    """Prints the halves of the sets; with a half's name only that one, and what is wrong in it."""
    named = [name for name in sys.argv[1:] if name in SETS] or SETS
    halves = [half for half in sys.argv[1:] if half in HALVES]
    for message in messages("messages")[::40]:
        judge(message)
    for name in named:
        for half in halves or HALVES:
            some = [message for message in messages(name) if message.half == half]
            if not some:
                continue
            began = perf_counter()
            judged = [judge(message) for message in some]
            took = (perf_counter() - began) / len(some)
            print(f"{name}, {half}: {len(some)} messages, {1000 * took:.1f} ms each")
            print("\n".join(table(judged)))
            for j in judged if halves else []:
                if not j.all_right:
                    print("\n".join(account(j)))


def account(judged: Judged) -> list[str]:
    """What is wrong in a message."""
    wrong = [field for field, right in judged.right.items() if not right]
    silent = f", silently {', '.join(judged.silently)}" if judged.silently else ""
    return [
        f"{judged.message.id}: {', '.join(wrong)}{silent}",
        f"   {judged.message.text}",
        f"   {judged.understood}",
    ]


if __name__ == "__main__":
    main()
