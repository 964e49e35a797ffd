"""How long towns take to be found, and what they cost: `python -m benchmarks.bot.towns`."""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from statistics import median
from time import perf_counter

from bot.understand.points.find import find_points
from bot.understand.points.tidy import tidied
from bot.understand.towns.gazetteer import Gazetteer
from bot.understand.towns.source import towns

COUNTRIES = (["SY", "TR"], ["UA"], ["HT"], ["CO"])
LARGEST = 40
"""Towns whose names are looked for, once as they are and once with a letter left out."""
TEXTS = (
    "500 blankets at 36.2021, 36.1603 by tomorrow 18:00, urgent",
    "20 tents https://www.google.com/maps/place/Old+Market/@36.2,36.1,17z/data=!8m2!3d36.2!4d36.1",
    "300 couvertures à 36°12'07.6\"N 36°09'37.1\"E avant vendredi",
    "need 500 blankets and 20 tents in Antakya by tomorrow 18:00, urgent",
)
TIMES = 50


def measured(countries: list[str]) -> dict[str, float]:
    """Seconds and MB for some countries, in a process that has done nothing else."""
    before = _resident_mb()
    began = perf_counter()
    gazetteer = Gazetteer(towns(countries))
    made = perf_counter() - began
    names = [town.name for town in gazetteer.towns[:LARGEST]]
    return {
        "towns": len(gazetteer.towns),
        "made_s": made,
        "mb": _resident_mb() - before,
        "exact_us": 1e6 * _typical(gazetteer.find, names),
        "like_us": 1e6 * _typical(gazetteer.find, [name[:2] + name[3:] for name in names]),
    }


def main() -> None:
    """Prints a row for each set of countries, each measured in a process of its own."""
    if len(sys.argv) > 1:
        print(json.dumps(measured(sys.argv[1:])))
        return
    for countries in COUNTRIES:
        command = [sys.executable, "-m", "benchmarks.bot.towns", *countries]
        row = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
        print(
            f"{' '.join(countries):6} {row['towns']:5} towns: made in {row['made_s']:.2f} s, "
            f"{row['mb']:.0f} MB; found in {row['exact_us']:.0f} us, "
            f"mistyped in {row['like_us']:.0f} us"
        )
    points = _typical(lambda text: find_points(tidied(text)), TEXTS)
    print(f"points in a message: {1e6 * points:.0f} us")


def _typical(find: Callable[[str], object], texts: Sequence[str]) -> float:
    """Seconds for one, the median over texts of the median over repetitions."""
    return median(median(_took(find, text) for _ in range(TIMES)) for text in texts)


def _took(find: Callable[[str], object], text: str) -> float:
    began = perf_counter()
    find(text)
    return perf_counter() - began


def _resident_mb() -> float:
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096 / 1e6


if __name__ == "__main__":
    main()
