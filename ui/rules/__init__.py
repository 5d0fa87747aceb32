"""Aturan: the rule pack as a head of office sees it."""
