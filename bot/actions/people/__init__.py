"""Who takes part: coming in, being blocked, leaving."""
