"""What `curriculum.yml` alone says: quick to read, however many units there are."""

from pathlib import Path

from milepost.model.curriculum import Curriculum
from milepost.source.build_curriculum import build_curriculum
from milepost.source.disk import Disk
from milepost.source.folder import Folder
from milepost.source.keys import Keys
from milepost.source.load import CURRICULUM_FILE
from milepost.source.yaml_file import read_keys


def settings_of(root: Path) -> Curriculum:
    """Return the curriculum in a folder without its units and frameworks; what cannot be read counts as not said."""
    folder = Folder(Disk(root))
    keys = read_keys(folder, CURRICULUM_FILE, "curriculum")
    return build_curriculum(keys or Keys(None, folder.name(CURRICULUM_FILE)), root.name)
