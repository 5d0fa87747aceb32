"""Ringkasan: figures and charts, each chart also as a table."""
