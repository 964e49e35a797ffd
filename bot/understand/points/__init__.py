"""Reads points on the map in any form that people paste: degrees, grids, codes, links."""
