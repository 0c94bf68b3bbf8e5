"""What a hostile cell is."""

from dataclasses import dataclass
from enum import Enum


class End(Enum):
    """How a cell ends."""

    OK = "by itself"
    ERROR = "with an error"
    STOPPED = "when it is interrupted"
    REPLACED = "with its process, when it is interrupted"
    INTERRUPTED = "when it is interrupted, with its process or without"
    CRASHED = "with its process"
    EITHER = "by itself or with an error"

    @property
    def by_interrupt(self) -> bool:
        return self in (End.STOPPED, End.REPLACED, End.INTERRUPTED)


class State(Enum):
    """What becomes of the variables."""

    KEPT = "kept"
    NAMED = "named as lost"
    KEPT_OR_NAMED = "kept, or named as lost"


class Sign(Enum):
    """How one sees from outside that a cell has begun."""

    PRINTED = "begun"
    STOPPED = "a stopped process"


@dataclass(frozen=True)
class Hostile:
    """One cell. `code` is run after `before`, and `after` tidies up for the next.

    Whatever is interrupted prints "begun" first; where the code does not do so, the test puts it in front.
    """

    name: str
    code: str
    end: End
    state: State
    before: str = ""
    after: str = ""
    sign: Sign = Sign.PRINTED

    @property
    def runnable(self) -> str:
        """The code with its sign of life."""
        if not self.end.by_interrupt or Sign.PRINTED.value in self.code:
            return self.code
        return f'{{ IO.println("{Sign.PRINTED.value}"); {self.code} }}'

    def __str__(self) -> str:
        return self.name


def stopped(name: str, code: str, before: str = "", after: str = "") -> Hostile:
    """A cell that the stop flag or `Thread.interrupt` ends: nothing is lost."""
    return Hostile(name, code, End.STOPPED, State.KEPT, before, after)


def replaced(name: str, code: str, before: str = "") -> Hostile:
    """A cell that only the end of its process ends."""
    return Hostile(name, code, End.REPLACED, State.NAMED, before)


def crashed(name: str, code: str, before: str = "") -> Hostile:
    """A cell that takes its process with it."""
    return Hostile(name, code, End.CRASHED, State.NAMED, before)


def failed(name: str, code: str, before: str = "", after: str = "") -> Hostile:
    """A cell that ends by itself with an error."""
    return Hostile(name, code, End.ERROR, State.KEPT, before, after)


def ended(name: str, code: str, before: str = "", after: str = "") -> Hostile:
    """A cell that ends by itself, without an error."""
    return Hostile(name, code, End.OK, State.KEPT, before, after)
