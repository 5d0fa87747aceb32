"""The installed program: a thin start that finds ``app``, ``ui`` and ``db`` beside itself."""
