"""Dialogs for working hours and the calendar."""
