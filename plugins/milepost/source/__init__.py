"""Files into the model, with a finding for whatever cannot be read.

`read_text(text, file)` and `read_bytes(data, file)` read one YAML or Markdown file without a curriculum around it.
"""

from milepost.source.read import Read, read_bytes, read_text

__all__ = ["Read", "read_bytes", "read_text"]
