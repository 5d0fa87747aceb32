"""The only code that starts programs, loads models, reads user files or opens sockets."""
