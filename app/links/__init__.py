"""One parser per platform and their registry; pure, no network."""
