"""Between rows and the planner: the question as it stands now, and the answer as a card."""
