"""How fast the bot and the planner are, and how good its plans; runnable by anyone."""
