"""The one command for building Attaché: set up, run, test, package. Needs nothing but Python 3.11 or newer."""

import sys
from pathlib import Path

if sys.version_info < (3, 11):
    sys.exit("Attaché needs Python 3.11 or newer; this is %d.%d." % sys.version_info[:2])

sys.path.insert(0, str(Path(__file__).resolve().parent / ".ci"))

from commands import main

if __name__ == "__main__":
    sys.exit(main())
