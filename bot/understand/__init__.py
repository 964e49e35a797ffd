"""Understands a message in which somebody asks for aid, in any of six languages; no I/O, no chat."""
