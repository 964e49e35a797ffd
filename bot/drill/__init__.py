"""The exercise: the real bot against a local Telegram."""
