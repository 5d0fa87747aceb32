"""Impor: bringing screenshots, documents and links in."""
