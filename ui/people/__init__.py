"""Pegawai: the staff list, one person whole, and bringing lists in."""
