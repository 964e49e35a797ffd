"""Trips from loading to the receipt, and the stock that follows them."""
