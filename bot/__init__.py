"""The chat service: everything that talks to people or keeps rows."""
