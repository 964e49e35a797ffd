"""Plans that are owed and approved, and the promises that follow."""
