"""How good the planner's plans are, and how soon, beside those of other engines."""
