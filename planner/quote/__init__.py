"""One more request in a running plan: who could bring it, when, and at what cost to others."""

from planner.quote.desk import Desk, quote
from planner.quote.quoted import Arrival, Quote
from planner.quote.several import quotes

__all__ = ["Arrival", "Desk", "Quote", "quote", "quotes"]
