"""Reading text from pictures: engines in killable child processes behind one service."""
