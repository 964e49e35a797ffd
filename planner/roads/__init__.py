"""Distances and times by road, asked of a routing server; nothing else here speaks HTTP."""
