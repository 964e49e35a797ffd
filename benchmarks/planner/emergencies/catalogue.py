"""What people ask for: real weights and volumes, and how much of it a person needs."""

from dataclasses import dataclass

from planner.model import Item


@dataclass(frozen=True, slots=True)
class Need:
    """An item and how many units of it come on one person."""

    item: Item
    each: float


NEEDS: dict[str, tuple[Need, ...]] = {
    "shelter": (
        Need(Item("tent", 55.0, 0.282), 1 / 12),
        Need(Item("tarpaulin", 4.2, 0.011), 1 / 4),
        Need(Item("blanket", 1.75, 0.0112), 1.0),
        Need(Item("stove", 18.0, 0.09), 1 / 10),
    ),
    "food": (
        Need(Item("ration", 25.0, 0.035), 1 / 5),
        Need(Item("kitchen_set", 5.0, 0.0243), 1 / 5),
    ),
    "water": (
        Need(Item("bottled_water", 9.3, 0.0115), 1 / 2),
        Need(Item("jerrycan", 0.317, 0.0036), 1 / 2),
        Need(Item("water_tank", 60.0, 0.6), 1 / 250),
    ),
    "hygiene": (
        Need(Item("hygiene_parcel", 8.1, 0.026), 1 / 5),
        Need(Item("latrine_slab", 14.0, 0.05), 1 / 50),
    ),
    "health": (
        Need(Item("medical_kit", 45.0, 0.2), 1 / 200),
        Need(Item("trauma_kit", 22.0, 0.09), 1 / 100),
    ),
    "cold": (
        Need(Item("vaccine_box", 9.0, 0.03, cold=True), 1 / 60),
        Need(Item("insulin_pack", 2.0, 0.006, cold=True), 1 / 80),
    ),
}

ITEMS = tuple(need.item for needs in NEEDS.values() for need in needs)
