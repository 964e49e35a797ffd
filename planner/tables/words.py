"""Numbers and times as people read them."""

from collections.abc import Callable

from planner.model import Metric, Priority, Problem

DAY = 86_400

Clock = Callable[[int | None], str]


def clock_of(problem: Problem) -> Clock:
    """How times are told: on a plane (public instances) there are only units."""
    return _units if problem.travel.metric is Metric.PLANE else clock


def _units(moment: int | None) -> str:
    return "-" if moment is None else f"{moment:,}"


def clock(seconds: int | None) -> str:
    """Hours and minutes after the epoch, with the day when there is more than one."""
    if seconds is None:
        return "-"
    days, rest = divmod(seconds, DAY)
    hours = f"{rest // 3600}:{rest % 3600 // 60:02}"
    return f"day {days + 1} {hours}" if days else hours


def lasting(seconds: float) -> str:
    """A length of time."""
    minutes = round(abs(seconds) / 60)
    if abs(seconds) < 60:
        return f"{abs(seconds):.0f} s"
    return f"{minutes // 60} h {minutes % 60:02} min" if minutes >= 60 else f"{minutes} min"


def priority_name(priority: Priority) -> str:
    """A priority as it is spoken of."""
    return priority.replace("_", "-")


def number(value: float) -> str:
    """A score or a distance, with decimals only where they matter."""
    return f"{value:,.0f}" if abs(value) >= 10_000 else f"{value:,.2f}"
