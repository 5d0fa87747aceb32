"""The command line: parses, chooses a command, maps errors to exit codes.

Each command is one module of :mod:`app.commands`; this file knows none of them by what they do.
"""
