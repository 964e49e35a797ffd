"""What the items of the shared catalogue are called: items.ftl of each language."""

from bot.texts.bundles import bundle


def item_name(language: str, code: str) -> str | None:
    """The name of an item as it stands in the middle of a line; None for one that is not ours."""
    key = f"item-{code.lower().replace('.', '-')}"
    if not bundle(language).has_message(key):
        return None
    name = bundle(language).get_message(key).value
    assert name is not None
    return str(bundle(language).format_pattern(name)[0])
