"""The manual: pages of Markdown with pictures, an index and a search."""
