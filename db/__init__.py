"""The store; the only importer of sqlite_utils and sqlcipher3."""
