"""Parsing, compiling and matching rule packs; pure, opens nothing."""
