"""Tinjauan: queue, evidence, findings and decision in one view."""
