"""Requests: what can be asked for, filing, changing, deciding about them."""
