"""What ``tinjau person`` can do, one file for each kind of act."""
