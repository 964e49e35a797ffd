"""What loading an operation has done, in numbers."""

from collections import Counter
from dataclasses import dataclass, field

_ORDER = ("added", "changed", "unchanged")


@dataclass(frozen=True)
class LoadSummary:
    """How many rows of each table were added, changed and left as they were."""

    code: str
    name: str
    counts: dict[str, Counter[str]] = field(default_factory=dict)

    def count(self, table: str, outcome: str) -> None:
        """Adds one row."""
        self.counts.setdefault(table, Counter())[outcome] += 1

    @property
    def changes(self) -> int:
        """How many rows are not as they were before."""
        return sum(n["added"] + n["changed"] for n in self.counts.values())

    def __str__(self) -> str:
        lines = [f"{self.code}  {self.name}"]
        for table, numbers in self.counts.items():
            told = [f"{numbers[outcome]} {outcome}" for outcome in _ORDER if numbers[outcome]]
            lines.append(f"  {table:<14} {', '.join(told)}")
        return "\n".join(lines)
