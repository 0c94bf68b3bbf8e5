"""How long the long tests are: the everyday run has a tenth, `JAWAIT_SOAK=1` the whole."""

import os


def scaled(most: int, at_least: int = 30) -> int:
    """How many rounds this run asks for: a part of `most`, but enough to see something."""
    return max(at_least, int(most * float(os.environ.get("JAWAIT_SOAK", "0.1"))))
