"""The wheel, installed alone outside the checkout: a teacher's first ten minutes."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
PIP = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The folder of the programs of an environment that has the wheel, and for the rest what this one has."""
    folder = tmp_path_factory.mktemp("wheel")
    run(*PIP, "wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", folder, CHECKOUT)
    (wheel,) = folder.glob("milepost-*.whl")
    venv.create(folder / "env", with_pip=False)
    programs = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
    run(*PIP, "--python", programs / "python", "install", "--no-deps", "--no-index", wheel)
    (packages,) = (folder / "env").rglob("site-packages")
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib"))
    return programs


def run(*words, cwd=None):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        list(map(str, words)), cwd=cwd, env=environment, check=True, capture_output=True, text=True
    ).stdout


def test_the_wheel_holds_everything_and_the_checkout_is_not_used(installed):
    where = "import milepost, milepost.cli; print(milepost.__file__)"
    module = Path(run(installed / "python", "-c", where, cwd=installed).strip())
    assert module.is_relative_to(installed.parent)
    for inside in ("schema/unit.schema.json", "scaffold/templates/unit/paths.yml", "py.typed"):
        assert (module.parent / inside).is_file()
    sources = {path.relative_to(CHECKOUT / "plugins/milepost") for path in _files(CHECKOUT / "plugins/milepost")}
    assert sources <= {path.relative_to(module.parent) for path in _files(module.parent)}


def _files(folder):
    hidden = (".mypy_cache", ".ruff_cache", "__pycache__")
    return (path for path in folder.rglob("*") if path.is_file() and not {*path.parts} & {*hidden})


def test_a_new_curriculum_is_checked_and_built(installed, tmp_path):
    milepost = installed / "milepost"
    run(milepost, "new", "curriculum", "school", "--title", "Lakeside School", "--grade", "6-8", cwd=tmp_path)
    school = tmp_path / "school"
    for shape in ("straight", "paths", "stations"):
        run(
            milepost,
            "new",
            "unit",
            "--title",
            f"In shape {shape}",
            "--grade",
            6,
            "--weeks",
            2,
            "--shape",
            shape,
            cwd=school,
        )
    assert run(milepost, "check", "--fail-on", "warning", cwd=school).startswith("no problems found in 4 units, ")
    assert run(milepost, "build", "--strict", cwd=school) == "built the site in `site`\n"
    page = (school / "site/our-first-unit/playlist.html").read_text(encoding="utf-8")
    assert "What do we know already?" in page
