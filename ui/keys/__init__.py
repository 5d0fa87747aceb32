"""Dialogs about users and keys."""
