"""Understands a message that asks for aid, in any of six languages; no I/O, no chat."""
