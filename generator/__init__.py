"""rencana: structured plan data of Indonesian public agencies becomes a website."""

__version__ = "0.1.0"
