"""Riwayat: the decisions as a table, their export and the check that nothing was changed."""
