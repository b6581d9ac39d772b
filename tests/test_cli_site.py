"""`milepost build` and `milepost serve`."""

import signal
import socket
import subprocess
from urllib.request import urlopen

import pytest

from running import MILEPOST, milepost, milepost_apart, tree


@pytest.fixture
def school(tmp_path):
    """A new curriculum."""
    milepost("new", "curriculum", "school", "--title", "Lakeside School", "--grade", "K-12", cwd=tmp_path)
    return tmp_path / "school"


def test_a_site_is_built_from_any_folder_of_the_curriculum(school):
    ran = milepost_apart("build", cwd=school / "units/our-first-unit")
    assert (ran.code, ran.out) == (0, f"built the site in `{school.resolve()}/site`\n")
    assert "Our first unit" in (school / "site/index.html").read_text(encoding="utf-8")


def test_a_site_is_built_where_it_is_asked_for(school, tmp_path):
    ran = milepost_apart("build", "--site-dir", tmp_path / "web", "--strict", cwd=school)
    assert (ran.code, ran.out) == (0, f"built the site in `{tmp_path}/web`\n")
    assert (tmp_path / "web/index.html").is_file()
    assert not (school / "site").exists()


def test_a_curriculum_with_errors_is_not_built_and_says_why(school):
    unit = school / "units/our-first-unit/unit.yml"
    unit.write_text(unit.read_text().replace("  - share-it", "  - share-them"))
    checked = milepost("check", cwd=school)
    before = tree(school)
    ran = milepost("build", cwd=school)
    assert ran == (1, f"{checked.out}nothing was built, because of these errors\n", "")
    assert tree(school) == before


@pytest.mark.parametrize("command", ["build", "serve"])
def test_without_the_settings_of_a_site_there_is_one_sentence(school, command):
    (school / "mkdocs.yml").unlink()
    ran = milepost(command, cwd=school)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "error: there is no `mkdocs.yml`; `milepost new curriculum` writes one\n"


@pytest.mark.parametrize("address", ["nonsense", "127.0.0.1", "127.0.0.1:99999", ":8000", "127.0.0.1:0"])
def test_an_address_that_is_none_is_one_sentence(school, address):
    ran = milepost("serve", "--addr", address, cwd=school)
    assert ran == (2, "", f"error: `--addr`: `{address}` is no address with a port; write one such as 127.0.0.1:8001\n")


def test_a_site_is_served_until_ctrl_c(school):
    address = f"127.0.0.1:{_free_port()}"
    command = [*MILEPOST, "serve", "--addr", address]
    with subprocess.Popen(command, cwd=school, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as serving:
        said = next((line for line in serving.stderr if "Serving on" in line), "")
        assert said.strip().endswith(f"http://{address}/")
        with urlopen(f"http://{address}/", timeout=10) as page:
            assert "Lakeside School" in page.read().decode()
        serving.send_signal(signal.SIGINT)
        _, errors = serving.communicate(timeout=20)
    assert serving.returncode in {0, 130}
    assert "Traceback" not in errors


def _free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]
