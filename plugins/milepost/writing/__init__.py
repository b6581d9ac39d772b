"""The one place that writes teachers' files: whole or not at all, only the bytes that change, nothing that may be lost.

    data = read(folder, "water/unit.yml")               # refuses links and whatever else is no plain file
    lines = Lines(data)
    edit = lines.edit(span, "map-distance")             # a place as findings and models have it
    write(folder, {"water/activities/new.md": "…"}, [Change("water/unit.yml", data, (edit,))])

Names are relative to the folder, with `/`, and may lead through no link. Everything is written in a hidden folder on
the same disk first and then moved into place; when something fails, or Ctrl-C is pressed, nothing of it stays. When the
program or the computer is killed halfway, each file is still either the old one or the new one, whole; with several
files the new ones come first and the changed ones last, and the next command that writes there moves the rest into
place, and says so.

A file that is changed must have been committed, unless `force` is given: Git is asked. Where there is no Git, or the
folder is in no repository, nothing was ever committed, and the change is made: only the bytes of the edits change.
"""

from milepost.writing.committed import UncommittedError
from milepost.writing.edit import Edit, Lines, edited
from milepost.writing.write import Change, read, write

__all__ = ["Change", "Edit", "Lines", "UncommittedError", "edited", "read", "write"]
