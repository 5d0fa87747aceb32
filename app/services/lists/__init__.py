"""Lists from outside: staff, links and chats, parsed from bytes; nothing here opens a file."""
