"""Backups in the window: copying away, restoring, and what happens by itself."""
