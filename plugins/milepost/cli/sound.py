"""What is only made of a curriculum without errors."""

from milepost.cli.terminal import columns, paint, say, say_all
from milepost.model.finding import Severity
from milepost.output.full import full
from milepost.output.report import report_on
from milepost.workspace import Workspace


def errors_are_told(workspace: Workspace, outcome: str) -> bool:
    """Tell whether a curriculum has errors. If so, print them as `milepost check` does, then `outcome`."""
    report = report_on(workspace)
    if not report.count(Severity.ERROR):
        return False
    say_all(full(report, paint(), columns()))
    say(f"{outcome}, because of these errors")
    return True
