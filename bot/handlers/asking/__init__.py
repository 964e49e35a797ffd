"""The card that asks for aid, the lists of requests, the coordinators' desk."""
