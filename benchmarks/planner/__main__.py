"""One command for each table, and one that makes up an emergency."""

import os
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from benchmarks.planner import ablation, emergency_table, large_table, profile, public, public_table
from benchmarks.planner.emergencies import KINDS, SETTINGS, generate
from benchmarks.planner.explain import explain
from benchmarks.planner.measure import all_measured
from benchmarks.planner.quoting import quote

Json = Annotated[Path | None, typer.Option("--json", help="Where everything measured goes.")]
Setting = Annotated[
    str, typer.Option(help="full: all that the planner knows; routing: nothing but routes.")
]

Kinds = Annotated[list[str] | None, typer.Option("--kind", help=", ".join(KINDS))]
Requests = Annotated[int, typer.Option(min=1, help="Of each emergency.")]
Settings = Annotated[
    list[str] | None, typer.Option("--setting", help="full, routing; both if not told.")
]
Folder = Annotated[
    Path | None, typer.Option("--instances", help="Also public ones, families by folder.")
]
Families = Annotated[list[str] | None, typer.Option("--family", help=", ".join(public.FAMILIES))]

app = typer.Typer(no_args_is_help=True, add_completion=False)
app.command()(explain)
app.command()(quote)


@app.callback()
def tables(
    core: Annotated[
        int | None, typer.Option(min=0, help="Measure on this core, not on the last ones.")
    ] = None,
) -> None:
    """Measure the planner: one command for each table."""
    if core is None:
        return
    try:
        os.sched_setaffinity(0, {core})  # what is started from here stays there
    except (AttributeError, OSError) as no:
        raise typer.BadParameter(f"nothing can be measured on core {core}: {no}") from no


@app.command("generate")
def write_emergency(
    kind: Annotated[str, typer.Option(help=", ".join(KINDS))],
    out: Annotated[Path, typer.Option(help="Where the problem goes.")],
    requests: Annotated[int, typer.Option(min=1)] = 200,
    seed: Annotated[int, typer.Option(help="Another seed, another emergency.")] = 1,
    vehicles: Annotated[
        int | None, typer.Option(help="One for eight requests if not told.")
    ] = None,
    setting: Setting = "full",
) -> None:
    """Make up an emergency and write it as a problem file."""
    from planner.files import write

    if kind not in KINDS:
        raise typer.BadParameter(f"{kind!r} is none of {', '.join(KINDS)}")
    out.write_text(write(generate(kind, requests, seed, vehicles, setting)), encoding="utf-8")


@app.command()
def emergencies(
    kinds: Annotated[list[str] | None, typer.Option("--kind", help=", ".join(KINDS))] = None,
    sizes: Annotated[list[int] | None, typer.Option("--requests", help="200 and 1000")] = None,
    seconds: Annotated[list[float] | None, typer.Option(help="10 and 60")] = None,
    seeds: Annotated[int, typer.Option(min=1, help="How many of each.")] = 3,
    setting: Setting = "full",
    json_file: Json = None,
) -> None:
    """Every engine on the same emergencies, at equal time on one core."""
    if setting not in SETTINGS:
        raise typer.BadParameter(f"{setting!r} is none of {', '.join(SETTINGS)}")
    cells = emergency_table.cells(
        kinds or list(KINDS),
        sizes or [200, 1_000],
        seconds or [10.0, 60.0],
        range(1, seeds + 1),
        setting,
    )
    results = all_measured(cells, "emergencies", json_file)
    Console().print(emergency_table.table(results))


@app.command("public")
def public_families(
    folder: Annotated[Path, typer.Option("--instances", help="Families by folder.")],
    families: Annotated[
        list[str] | None, typer.Option("--family", help=", ".join(public.FAMILIES))
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Instances of each family.")] = None,
    seconds: Annotated[float, typer.Option(help="For each engine and instance.")] = 60.0,
    seeds: Annotated[int, typer.Option(min=1, help="How many searches of each.")] = 1,
    json_file: Json = None,
) -> None:
    """Gaps to the best known values, ours and PyVRP's, on one core."""
    cells = public.cells(
        folder, families or list(public.FAMILIES), limit, seconds, range(1, seeds + 1)
    )
    results = all_measured(cells, "public", json_file)
    Console().print(public_table.instances(results), public_table.table(results))


@app.command()
def large(
    kind: Annotated[str, typer.Option(help=", ".join(KINDS))] = "country",
    sizes: Annotated[list[int] | None, typer.Option("--requests", help="2000 to 20000")] = None,
    seconds: Annotated[
        list[float] | None, typer.Option(help="For each size, 120 if not told; or several.")
    ] = None,
    cores: Annotated[int, typer.Option(min=1)] = 2,
    folder: Annotated[
        Path | None, typer.Option("--instances", help="Also public ones, families by folder.")
    ] = None,
    json_file: Json = None,
) -> None:
    """When a large plan is there, how it gets better, and what it takes."""
    cells = large_table.cells(
        kind, sizes or [2_000, 5_000, 10_000, 20_000], seconds or [120.0], cores, folder
    )
    results = all_measured(cells, "large", json_file)
    Console().print(large_table.table(results))


@app.command("ablation")
def ablations(
    kinds: Kinds = None,
    requests: Requests = 400,
    settings: Settings = None,
    folder: Folder = None,
    families: Families = None,
    seconds: Annotated[float, typer.Option(help="For each search.")] = 10.0,
    seeds: Annotated[int, typer.Option(min=1, help="How many searches of each.")] = 3,
    json_file: Json = None,
) -> None:
    """What each part of the search brings: the same searches without it, on one core."""
    some = _some(kinds, requests, settings, folder, families)
    cells = ablation.cells(some, seconds, seeds)
    results = all_measured(cells, "ablation", json_file)
    Console().print(ablation.table(results))


@app.command("profile")
def profiles(
    kinds: Kinds = None,
    requests: Requests = 400,
    settings: Settings = None,
    folder: Folder = None,
    families: Families = None,
    seconds: Annotated[float, typer.Option(help="For each search.")] = 10.0,
    json_file: Json = None,
) -> None:
    """Where the kernel's time goes, on one core."""
    some = _some(kinds, requests, settings, folder, families)
    results = all_measured(profile.cells(some, seconds), "profile", json_file)
    Console().print(profile.table(results))


def _some(
    kinds: list[str] | None,
    requests: int,
    settings: list[str] | None,
    folder: Path | None,
    families: list[str] | None,
) -> list[dict[str, Any]]:
    """An emergency of each kind and setting, and a public instance of each family."""
    some: list[dict[str, Any]] = [
        {"name": kind, "requests": requests, "seed": 1, "setting": setting}
        for kind in kinds or list(KINDS)
        for setting in settings or SETTINGS
    ]
    if folder is not None:
        for family in families or list(public.FAMILIES):
            some += public.instances(folder, family, 1)
    return some


if __name__ == "__main__":
    app(prog_name="python -m benchmarks.planner")
