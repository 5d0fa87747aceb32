"""Pengaturan: one file for each section."""
