"""The store; the only importer of sqlite_utils and sqlcipher3.

sqlite_utils takes ``pysqlite3`` where there is one: the alias makes it speak SQLCipher, so it must
be registered before sqlite_utils is imported anywhere.
"""

from __future__ import annotations

import sys

import sqlcipher3
import sqlcipher3.dbapi2

sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", sqlcipher3.dbapi2)
