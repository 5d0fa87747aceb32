"""The office's units: the tree, and what can be done to it."""
