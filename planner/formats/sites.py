"""Which vehicles may visit which clients, said with as few tags as can be."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from planner.formats.instance import Carrier


@dataclass(frozen=True, slots=True)
class Sites:
    """Tags of vehicles by the clients they may visit, and of clients by position."""

    vehicles: Mapping[frozenset[int], tuple[str, ...]]
    clients: Mapping[int, tuple[str, ...]]


def sites(carriers: Iterable[Carrier], clients: Sequence[int]) -> Sites:
    """One tag for each mix of vehicle kinds that clients are open for, none for all kinds."""
    kinds = dict.fromkeys(c.clients for c in carriers if c.clients is not None)
    mixes = {n: tuple(k for k, allowed in enumerate(kinds) if n in allowed) for n in clients}
    narrow = dict.fromkeys(mix for mix in mixes.values() if len(mix) < len(kinds))
    names = {mix: f"site-{n + 1}" for n, mix in enumerate(narrow)}
    return Sites(
        vehicles={
            allowed: tuple(name for mix, name in names.items() if k in mix)
            for k, allowed in enumerate(kinds)
        },
        clients={n: (names[mix],) for n, mix in mixes.items() if mix in names},
    )
