"""The planning engine: frozen dataclasses in, frozen dataclasses out, no I/O."""
