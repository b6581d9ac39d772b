"""What never reaches a student: notes for teachers, drafts, YAML, hidden files, and whatever a link leads to."""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files

from built_site import Site, mkdocs_build, write_config
from examples import write_example
from milepost.pages.page import PageSet
from milepost.site.published import publish

ANSWERS = "the-answer-is-forty-two"
CURRICULUM = "format: 1\nid: example\ntitle: Example\nrules: {supports-missing: off}\n"
ACTIVITY = "---\ntitle: Go\nminutes: 30\nresources: [{title: Cards, file: media/cards.txt}]\n---\nGo.\n"


def curriculum(folder: Path) -> Path:
    """Write a curriculum with a secret in every file that students must not get."""
    files = {
        "units/curriculum.yml": f"{CURRICULUM}x-note: {ANSWERS}\n",
        "units/egypt/unit.yml": f"title: Egypt\nplaylist: [go]\nx-note: {ANSWERS}\n",
        "units/egypt/activities/go.md": ACTIVITY,
        "units/egypt/activities/go.teacher.md": f"{ANSWERS}\n",
        "units/egypt/media/cards.txt": "cards",
        "units/egypt/media/answers.teacher.txt": ANSWERS,
        "units/egypt/media/data.yml": f"a: {ANSWERS}\n",
        "units/egypt/media/.hidden": ANSWERS,
        "units/egypt/media/not-named.txt": ANSWERS,
        "units/egypt/media/not-named.md": f"{ANSWERS} [more](named-there.txt)",
        "units/egypt/media/named-there.txt": ANSWERS,
        "units/egypt/notes.md": f"# {ANSWERS}\n",
        "units/notes.txt": ANSWERS,
        "units/draft/unit.yml": f"title: Draft {ANSWERS}\nstatus: draft\nplaylist: [later]\n",
        "units/draft/media/plan.txt": ANSWERS,
        "units/retired/unit.yml": f"title: Retired {ANSWERS}\nstatus: retired\nplaylist: [was]\n",
    }
    write_example(folder, files)
    return write_config(folder)


def published(site: Site) -> list[str]:
    return [name for name in site.files if ANSWERS in (site.folder / name).read_text(encoding="utf-8", errors="ignore")]


def test_nothing_but_the_pages_and_media_of_published_units_is_in_the_site(tmp_path: Path):
    built = mkdocs_build(curriculum(tmp_path), tmp_path / "site")
    assert built.returncode == 0, built.stderr
    site = Site(tmp_path / "site")
    assert published(site) == []
    assert [name for name in site.files if name.startswith(("draft", "retired"))] == []
    assert [name for name in site.files if "/media/" in name] == ["egypt/media/cards.txt"]
    assert [name for name in site.files if name.endswith((".yml", ".md"))] == []


def test_drafts_get_pages_where_mkdocs_yml_asks_for_them(tmp_path: Path):
    config = curriculum(tmp_path)
    config.write_text(config.read_text().replace("milepost]", "milepost: {drafts: true}]"))
    assert mkdocs_build(config, tmp_path / "site").returncode == 0
    assert (tmp_path / "site" / "draft" / "index.html").is_file()
    assert not (tmp_path / "site" / "retired").exists()


@pytest.mark.parametrize(
    "link", ["egypt/media/outside.txt", "egypt/media/folder", "egypt/activities/away.md", "linked"]
)
def test_what_a_link_leads_to_is_not_published(tmp_path: Path, link: str):
    config = curriculum(tmp_path)
    outside = tmp_path / "outside"
    write_example(outside, {"units/egypt/unit.yml": f"title: {ANSWERS}\n", "units/secret.txt": ANSWERS})
    where = tmp_path / "units" / link
    where.symlink_to(outside / "units" / ("egypt" if "." not in link else "secret.txt"))
    mkdocs_build(config, tmp_path / "site")
    assert published(Site(tmp_path / "site")) == []


def test_a_link_is_dropped_even_where_the_page_set_names_it(tmp_path: Path):
    (tmp_path / "units").mkdir()
    (tmp_path / "secret.txt").write_text(ANSWERS)
    (tmp_path / "units" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "units" / "real.txt").write_text("cards")
    config = load_config(str(write_config(tmp_path)), site_dir=str(tmp_path / "site"))
    files = Files(
        [File(name, config.docs_dir, config.site_dir, use_directory_urls=True) for name in ("link.txt", "real.txt")]
    )
    pages = PageSet((), (), ("link.txt", "real.txt"))
    assert [file.src_uri for file in publish(files, pages, config)] == ["real.txt"]


def test_a_handout_is_shown_without_its_facts_and_its_title_is_text(tmp_path: Path):
    config = curriculum(tmp_path)
    handout = '---\ntitle: 1 < 2 & "more"\nsecret: a\n---\n# Cards\n\nCut *here*.\n'
    (tmp_path / "units" / "egypt" / "media" / "cards.md").write_text(handout)
    (tmp_path / "units" / "egypt" / "activities" / "go.md").write_text(f"{ACTIVITY}\n[Cards](../media/cards.md)\n")
    assert mkdocs_build(config, tmp_path / "site").returncode == 0
    page = Site(tmp_path / "site").text("egypt/media/cards/index.html")
    assert "Cut <em>here</em>." in page
    assert "<title>1 &lt; 2 &amp; &quot;more&quot; - Riverside</title>" in page
    assert "secret" not in page


def test_facts_of_a_handout_never_reach_another_reader_of_yaml(tmp_path: Path):
    config = curriculum(tmp_path)
    bomb = "a0: &a0 x\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))
    (tmp_path / "units" / "egypt" / "media" / "cards.md").write_text(f"---\n{bomb}---\nCut here.\n")
    built = mkdocs_build(config, tmp_path / "site")
    assert built.returncode == 1
    assert "unreadable-file" in built.stderr
