"""From recognised words to what the screen says about the post; pure."""
