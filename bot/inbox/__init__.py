"""Updates that came in: stored before they are acknowledged, handled once, in order per chat."""
