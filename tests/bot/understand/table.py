"""How well labelled messages are understood: `python -m tests.bot.understand.table`."""

import sys
from time import perf_counter

from tests.bot.understand.labelled import FIELDS, LANGUAGES, Judged, judge, messages


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
    """Prints both halves; with a half's name, also what is wrong in it."""
    for message in messages()[::40]:
        judge(message)
    for half in ("tune", "held"):
        some = [message for message in messages() if message.half == half]
        began = perf_counter()
        judged = [judge(message) for message in some]
        took = (perf_counter() - began) / len(some)
        print(f"{half}: {len(some)} messages, {1000 * took:.1f} ms each")
        print("\n".join(table(judged)))
        for j in judged if half in sys.argv[1:] else []:
            if not j.all_right:
                wrong = [field for field, right in j.right.items() if not right]
                print(j.message.id, "WRONG", wrong, "SILENT", j.silently, "\n  ", j.message.text)
                print("  ", j.understood)


if __name__ == "__main__":
    main()
