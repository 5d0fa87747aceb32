"""One recogniser a platform."""
