"""A whole operation that plays itself: people act through the chat, the real bot answers."""
