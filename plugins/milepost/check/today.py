"""The date that is today."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """Return today's date (UTC); `SOURCE_DATE_EPOCH` stands in for today where it is set, in seconds since 1970."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)
    return now.date()
