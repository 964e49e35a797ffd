"""What changes rows and owes messages; actions run inside the caller's transaction."""
