"""The routing search: a ruin-and-recreate kernel over orders, and what builds and reads it."""
