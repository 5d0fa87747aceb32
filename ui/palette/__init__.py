"""The command palette: everything in the office and everything that can be done, by typing."""
