"""What is generated in the documentation is fresh, and what it quotes is true."""

import subprocess
import sys
from pathlib import Path

from milepost.analysis.markdown_code import without_code

ROOT = Path(__file__).parent.parent


def test_the_readme_and_the_reference_are_as_they_would_be_written_now():
    command = [sys.executable, ROOT / "tools/write_docs.py", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("", 0)


def test_every_relative_link_of_the_documentation_leads_somewhere():
    import re

    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", without_code(page.read_text(encoding="utf-8"))):
            assert (page.parent / target).exists(), f"{page.name} leads to {target}"
