"""Coming in, the menu, who takes part."""
