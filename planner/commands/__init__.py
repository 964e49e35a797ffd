"""What `python -m planner` can do, a module each."""
