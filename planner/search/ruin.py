"""Ruin: take out strings of orders near one another, whole trips, or what takes others' goods."""

from planner.search import layout as col
from planner.search.chain import chain
from planner.search.chance import chance, pick
from planner.search.compiled import compiled, inlined, whole
from planner.search.layout import Instance, State
from planner.search.moves import take_out, worth

ORDERS_OUT = 10
LONGEST_STRING = 10
ABSENT_NEAR = 8
ABSENT_FORCED = 2
PIONEERS = 0.2
CHAINS = 0.3
RIVALS = 5  # sizes of the tournament among what is missed
CLEARED = 0.3
STOCKED, SHELVES = 0.5, 200  # room on shelves rather than on vehicles; orders looked at for it
BESIDE, BASED = 0.5, 0.25  # room on vehicles: of neighbours, that start near the warehouse
REACH = 1_000  # orders before and after one in their numbers, which follow the map
SMALLEST_COMPANY, COMPANIES = 8, 6
ANYHOW, BY_WORTH, TOGETHER = range(3)
"""How what was picked is put back: what is worth most first, or as many as may pay together."""


@compiled
def ruin(i: Instance, s: State) -> int:
    """Take some orders out; what may be put back afterwards is in picked, and how is told.

    Or take none out, and pick many absent ones that may be worth a trip together.
    """
    s.counts[col.C_PICKED] = 0
    absent = s.counts[col.C_ABSENT]
    lacking = absent > 0 and chance(s) < 0.3
    seed = _missed(i, s) if lacking else pick(s, len(s.order))
    idle = s.counts[col.C_RUNNING] < len(s.duty)
    if lacking and idle and chance(s) < CHAINS:
        chain(i, s, seed)
        return ANYHOW
    if lacking and idle and chance(s) < PIONEERS:
        _pick_company(i, s, seed)
        return TOGETHER
    _pick_absent(i, s, seed)
    dice = chance(s)
    if lacking and dice < 0.5:
        if chance(s) >= STOCKED or not _free_stock(i, s, seed):
            _make_room(i, s, seed)
        return BY_WORTH
    if dice < 0.1:
        _take_trips(i, s, seed)
    else:
        _take_strings(i, s, seed)
    return ANYHOW


@inlined
def _pick_company(i: Instance, s: State, seed: int) -> None:
    """Note an absent order, the absent ones near it, those near these, and so on."""
    most = min(SMALLEST_COMPANY << pick(s, COMPANIES), s.counts[col.C_ABSENT])
    _note(s, seed)
    center = 0
    while center < s.counts[col.C_PICKED] < most:
        _pick_friends(i, s, s.order[center, col.A_PICKED], most)
        center += 1


@compiled
def _pick_friends(i: Instance, s: State, order: int, most: int) -> None:
    for k in range(i.order_i.shape[1] - col.O_NEAR):
        other = i.order_i[order, col.O_NEAR + k]
        if other < 0 or s.counts[col.C_PICKED] >= most:
            return
        if s.order[other, col.A_DUTY] < 0:
            new = True
            for j in range(s.counts[col.C_PICKED]):
                new &= s.order[j, col.A_PICKED] != other
            if new:
                _note(s, other)


@inlined
def _missed(i: Instance, s: State) -> int:
    """An absent order, rather one that is worth much."""
    best, most = -1, -1.0
    for _ in range(4 << pick(s, RIVALS)):
        order = s.order[pick(s, s.counts[col.C_ABSENT]), col.A_LIST]
        value = worth(i, order) * chance(s)
        if value > most:
            best, most = order, value
    return best


@compiled
def _free_stock(i: Instance, s: State, seed: int) -> bool:
    """Take out others that were given what an absent order lacks at one of its warehouses."""
    source = i.order_i[seed, col.O_SOURCE + min(pick(s, col.SOURCES), pick(s, col.SOURCES))]
    if source < 0:
        return False
    house, last = i.source_i[source, col.S_WAREHOUSE], i.source_i[source, col.S_LAST]
    freed = False
    for k in range(i.order_i[seed, col.O_ITEM], i.order_i[seed, col.O_ITEM_END]):
        item, lacking = i.pairs[k, 0], i.pairs[k, 1]
        lacking -= s.stock[last - 1, item]
        for _ in range(SHELVES if lacking > 0 else 0):
            other = _somewhere_near(s, seed)
            units = _taken(i, s, other, house, item)
            if units > 0 and worth(i, other) < worth(i, seed):
                duty, place = s.order[other, col.A_DUTY], s.order[other, col.A_PLACE]
                _take(i, s, duty, place, place + 1)
                lacking -= units
                freed = True
                if lacking <= 0:
                    break
    return freed


@inlined
def _somewhere_near(s: State, order: int) -> int:
    """An order drawn at random; where there are many, one whose number is near."""
    if len(s.order) <= 2 * REACH:
        return pick(s, len(s.order))
    first = min(max(0, order - REACH), len(s.order) - 2 * REACH)
    return first + pick(s, 2 * REACH)


@inlined
def _taken(i: Instance, s: State, order: int, house: int, item: int) -> int:
    """How many units of an item an order takes from a warehouse."""
    duty, units = s.order[order, col.A_DUTY], whole(0)
    if duty >= 0:
        trip = s.node_i[duty, s.order[order, col.A_PLACE], col.N_TRIP]
        source = -1 - s.node_i[duty, trip, col.N_NODE]
        if i.source_i[source, col.S_WAREHOUSE] == house:
            for k in range(i.order_i[order, col.O_ITEM], i.order_i[order, col.O_ITEM_END]):
                if i.pairs[k, 0] == item:
                    units = i.pairs[k, 1]
    return units


@inlined
def _make_room(i: Instance, s: State, seed: int) -> None:
    """Take a whole trip, or all, out of one or two duties that could carry an absent order."""
    rooms = 1 + pick(s, 2)
    for _ in range(20):
        duty = _roomy(i, s, seed)
        kind, n = i.duty_i[duty, col.D_KIND], s.duty[duty, col.V_LENGTH]
        able = i.compatible[i.order_i[seed, col.O_GROUP], kind] == 1
        if rooms > 0 and n > 0 and able and s.duty[duty, col.V_MARK] == 0:
            if chance(s) < CLEARED:
                _take(i, s, duty, 0, n)
            else:
                _take_trip(i, s, duty, s.node_i[duty, pick(s, n), col.N_TRIP])
            rooms -= 1


@inlined
def _roomy(i: Instance, s: State, order: int) -> int:
    """A duty of a neighbour, or one that starts near a warehouse of the order, or any."""
    dice, duty = chance(s), whole(-1)
    source = i.order_i[order, col.O_SOURCE + pick(s, 2)]
    if dice < BESIDE:
        other = i.order_i[order, col.O_NEAR + pick(s, i.order_i.shape[1] - col.O_NEAR)]
        if other >= 0:
            duty = s.order[other, col.A_DUTY]
    elif dice < BESIDE + BASED and source >= 0:
        k = i.near_class[source, pick(s, col.AROUND)]
        if k >= 0:
            begin = i.class_i[k, col.K_BEGIN]
            duty = begin + pick(s, i.class_i[k, col.K_END] - begin)
    return duty if duty >= 0 else pick(s, len(s.duty))


@compiled
def _take_trip(i: Instance, s: State, duty: int, first: int) -> None:
    """Take the trip that begins at a node out of a duty."""
    end = first + 1
    while end < s.duty[duty, col.V_LENGTH] and s.node_i[duty, end, col.N_NODE] >= 0:
        end += 1
    _take(i, s, duty, first, end)


@inlined
def _note(s: State, order: int) -> None:
    s.order[s.counts[col.C_PICKED], col.A_PICKED] = order
    s.counts[col.C_PICKED] += 1


@inlined
def _pick_absent(i: Instance, s: State, seed: int) -> None:
    """Note absent orders near the seed, and a few from anywhere."""
    if s.order[seed, col.A_DUTY] < 0:
        _note(s, seed)
    for k in range(i.order_i.shape[1] - col.O_NEAR):
        other = i.order_i[seed, col.O_NEAR + k]
        if other < 0 or s.counts[col.C_PICKED] >= ABSENT_NEAR:
            break
        if s.order[other, col.A_DUTY] < 0:
            _note(s, other)
    near = s.counts[col.C_PICKED]
    for _ in range(min(ABSENT_FORCED, s.counts[col.C_ABSENT])):
        order = s.order[pick(s, s.counts[col.C_ABSENT]), col.A_LIST]
        new = True
        for k in range(near):
            new &= s.order[k, col.A_PICKED] != order
        if new:
            _note(s, order)
            near += 1


@compiled
def _take(i: Instance, s: State, duty: int, first: int, end: int) -> None:
    for k in range(first, end):
        if s.node_i[duty, k, col.N_NODE] >= 0:
            _note(s, s.node_i[duty, k, col.N_NODE])
    take_out(i, s, duty, first, end)


@inlined
def _take_strings(i: Instance, s: State, seed: int) -> None:
    """Take strings of orders out of the duties around the seed, each duty once."""
    served = len(s.order) - s.counts[col.C_ABSENT]
    running = s.counts[col.C_RUNNING]
    if running == 0:
        return
    longest = min(LONGEST_STRING, max(1, served // running))
    strings = int(1 + chance(s) * (4 * ORDERS_OUT / (1 + longest) - 1))
    for k in range(-1, i.order_i.shape[1] - col.O_NEAR):
        order = seed if k < 0 else i.order_i[seed, col.O_NEAR + k]
        if order < 0 or strings <= 0:
            break
        duty = s.order[order, col.A_DUTY]
        if duty >= 0 and s.duty[duty, col.V_MARK] == 0:
            n = s.duty[duty, col.V_LENGTH]
            length = 1 + pick(s, min(longest, n))
            p = s.order[order, col.A_PLACE]
            lowest = max(0, p - length + 1)
            first = lowest + pick(s, min(p, n - length) - lowest + 1)
            _take(i, s, duty, first, first + length)
            strings -= 1


@inlined
def _take_trips(i: Instance, s: State, seed: int) -> None:
    """Take one or two whole trips out around the seed."""
    trips = 1 + pick(s, 2)
    for k in range(-1, i.order_i.shape[1] - col.O_NEAR):
        order = seed if k < 0 else i.order_i[seed, col.O_NEAR + k]
        if order < 0 or trips <= 0:
            break
        duty = s.order[order, col.A_DUTY]
        if duty >= 0 and s.duty[duty, col.V_MARK] == 0:
            _take_trip(i, s, duty, s.node_i[duty, s.order[order, col.A_PLACE], col.N_TRIP])
            trips -= 1
