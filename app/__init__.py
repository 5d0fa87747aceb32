"""The core of Tinjau: everything that is not storage or window."""
