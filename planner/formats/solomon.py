"""Solomon's and Gehring and Homberger's text files."""

from planner.files import BadFile
from planner.formats.instance import Carrier, Instance, Node
from planner.formats.words import number, whole

COLUMNS = ("number", "x", "y", "demand", "ready time", "due date", "service time")


def looks_like(text: str) -> bool:
    """Whether the text has the two headings of these files."""
    lines = {line.strip().upper() for line in text.splitlines()[:30]}
    return {"VEHICLE", "CUSTOMER"} <= lines


def parse(text: str) -> Instance:
    """The instance that a file describes; node 0 is the depot."""
    fleet: list[int] = []
    nodes: list[Node] = []
    for line, raw in enumerate(text.splitlines(), start=1):
        words = raw.split()
        if not words or not words[0][0].isdigit() or (not fleet and len(words) == 1):
            continue  # the name, headings and empty lines
        if not fleet:
            fleet = _fleet(words, line)
        else:
            nodes.append(_node(words, line))
    if len(nodes) < 2:
        raise BadFile("CUSTOMER: there are no customers")
    carriers = tuple(Carrier(str(n + 1), fleet[1]) for n in range(fleet[0]))
    return Instance("VRPTW", tuple(nodes), 1, carriers, fleet_given=True)


def _fleet(words: list[str], line: int) -> list[int]:
    if len(words) != 2:
        raise BadFile(f"line {line}: VEHICLE: number and capacity are needed")
    return [whole(number(word, "VEHICLE", line), f"line {line}: VEHICLE") for word in words]


def _node(words: list[str], line: int) -> Node:
    if len(words) != len(COLUMNS):
        raise BadFile(f"line {line}: CUSTOMER: {', '.join(COLUMNS)} are needed")
    _, x, y, demand, opens, closes, service = (
        number(word, f"CUSTOMER, {name}", line) for word, name in zip(words, COLUMNS, strict=True)
    )
    goods = whole(demand, f"line {line}: CUSTOMER, demand")
    return Node(words[0], x, y, goods, service, opens, closes)
