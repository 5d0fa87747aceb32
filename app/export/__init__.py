"""One export format per file and their registry."""
