"""`python -m milepost` is `milepost`."""

import sys

try:
    from milepost.cli import main

    code = main()
except KeyboardInterrupt:  # before anything of ours was loaded
    code = 130
sys.exit(code)
