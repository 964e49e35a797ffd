"""Rows of an operation file brought into the tables."""
