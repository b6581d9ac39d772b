"""The date that is today."""

import os
from datetime import UTC, date, datetime

from milepost.errors import CannotRunError


def today() -> date:
    """Return today's date (UTC); `SOURCE_DATE_EPOCH` stands in for today where it is set, in seconds since 1970.

    Raises CannotRunError where it is set to something else.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (ValueError, OverflowError, OSError):
        raise CannotRunError(f"`SOURCE_DATE_EPOCH` is `{epoch}`; set it to seconds since 1970, or not at all") from None
    return now.date()
