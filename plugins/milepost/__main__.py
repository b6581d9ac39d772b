"""`python -m milepost` is `milepost`."""

import sys

from milepost.cli import main

sys.exit(main())
