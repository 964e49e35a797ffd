"""Towns of the operation's countries, from GeoNames, found by what people call them."""
