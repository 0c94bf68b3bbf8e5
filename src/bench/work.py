"""A learner's half hour in one kernel: start, cells, questions, output, and the memory that they leave."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from bench import languages, memory
from bench.languages import Question
from bench.peers import Peer
from bench.samples import Notes, Trouble
from bench.session import Session, brief, session

_ROUND_TRIPS = 25
_REPEATS = 8
_VARIABLES = 100
_FOR_OUTPUT = 30.0

# What a kernel does after its start or its last cell, such as collecting garbage, is over by then.
_QUIET = 10.0

MEASURES = (
    "ready",
    "first-result",
    "round-trip",
    "new-expression",
    "ten-lines-first",
    "ten-lines",
    "completion",
    "inspection",
    "lines",
    "lines-messages",
    "text",
    "memory-work",
)


def play(peer: Peer, folder: Path, notes: Notes) -> None:
    """All of it, in one kernel."""
    with session(peer, folder) as kernel:
        notes.add("ready", 1_000 * kernel.wait_ready())
        _one_plus_one(kernel)
        notes.add("first-result", 1_000 * kernel.since_launch())
        notes.take("round-trip", lambda: _one_plus_one_again(kernel))
        notes.take("new-expression", lambda: new_expressions(kernel, range(_ROUND_TRIPS)))
        _ten_lines(kernel, notes)
        notes.take("completion", lambda: _repeated(lambda: _complete(kernel)))
        notes.take("inspection", lambda: _repeated(lambda: _inspect(kernel)))
        _lines(kernel, notes)
        notes.take("text", lambda: _text(kernel))
        notes.take("memory-work", lambda: _memory_after_variables(kernel))


def idle(peer: Peer, folder: Path, notes: Notes) -> None:
    """A kernel that has started and waits for its first cell."""
    with session(peer, folder) as kernel:
        kernel.wait_ready()
        notes.take("memory-idle", lambda: quiet_memory(kernel))


def new_expressions(kernel: Session, numbers: range) -> float:
    """The median of round trips in milliseconds, of expressions that have not been run before: one for each number."""
    return statistics.median(_new_expression(kernel, n) for n in numbers)


def quiet_memory(kernel: Session) -> float:
    """Megabytes of a kernel that has been left alone for a while."""
    time.sleep(_QUIET)
    return memory.proportional_set_size(kernel.pid)


def _one_plus_one_again(kernel: Session) -> float:
    return statistics.median(_one_plus_one(kernel) for _ in range(_ROUND_TRIPS))


def _one_plus_one(kernel: Session) -> float:
    return _sum(kernel, kernel.peer.language.one_plus_one, 2)


def _new_expression(kernel: Session, n: int) -> float:
    return _sum(kernel, kernel.peer.language.nameless.format(n=n), n + 1)


def _sum(kernel: Session, cell: str, expected: int) -> float:
    ran = kernel.run(cell)
    if ran.value.strip() != str(expected):
        raise Trouble(f"{cell} is not {expected}")
    return 1_000 * ran.seconds


def _repeated(measured: Callable[[], float]) -> float:
    """The median of what follows the first time."""
    measured()
    return statistics.median(measured() for _ in range(_REPEATS))


def _ten_lines(kernel: Session, notes: Notes) -> None:
    if notes.wants("ten-lines-first", "ten-lines"):
        notes.take("ten-lines-first", lambda: _ten_line_cell(kernel))
        notes.take("ten-lines", lambda: statistics.median(_ten_line_cell(kernel) for _ in range(_REPEATS)))


def _ten_line_cell(kernel: Session) -> float:
    language = kernel.peer.language
    ran = kernel.run(language.ten_lines)
    if language.ten_lines_result not in ran.value:
        raise Trouble(f"the cell fails: {brief(ran.reply.get('evalue', ran.value))}")
    return 1_000 * ran.seconds


def _complete(kernel: Session) -> float:
    question = kernel.peer.language.completion
    return _asked(kernel, question, kernel.client.complete, lambda content: content.get("matches", []))


def _inspect(kernel: Session) -> float:
    question = kernel.peer.language.inspection
    return _asked(kernel, question, kernel.client.inspect, lambda content: content.get("data", {}).values())


def _asked(kernel: Session, question: Question, ask: Callable, answers: Callable) -> float:
    """Milliseconds until the answer; one without content does not count."""
    begin = time.perf_counter()
    content = kernel.reply(ask(question.code, question.cursor))
    taken = 1_000 * (time.perf_counter() - begin)
    if not any(question.expected in str(answer) for answer in answers(content)):
        raise Trouble("empty answer")
    return taken


def _lines(kernel: Session, notes: Notes) -> None:
    if not notes.wants("lines", "lines-messages"):
        return
    try:
        ran = kernel.run(kernel.peer.language.lines, _FOR_OUTPUT)
    except Trouble as trouble:
        notes.add("lines", Trouble(f"output or its end lost: {trouble}"))
        return
    notes.add("lines-messages", sum(m["msg_type"] == "stream" for m in ran.published))
    arrived = ran.printed.splitlines()
    expected = [f"line {n}" for n in range(languages.LINES)]
    lost = len(expected) - len(arrived)
    if lost:
        notes.add("lines", Trouble(f"{lost:,} lines lost"))
    else:
        notes.add("lines", 1_000 * ran.seconds if arrived == expected else Trouble("lines in the wrong order"))


def _text(kernel: Session) -> float:
    ran = kernel.run(kernel.peer.language.text, _FOR_OUTPUT)
    lost = languages.LETTERS - ran.printed.count("x")
    if lost:
        raise Trouble(f"{lost:,} letters lost")
    return 1_000 * ran.seconds


def _memory_after_variables(kernel: Session) -> float:
    for n in range(_VARIABLES):
        kernel.run(kernel.peer.language.variable.format(n=n))
    return quiet_memory(kernel)
