"""Other engines that plan the same emergencies."""
