"""The driver's trip, what went wrong on it, the receipt, the fleet and the stock."""
