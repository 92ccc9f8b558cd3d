"""Bytes of the content folder become records of located text; nothing here decides what a text means."""
