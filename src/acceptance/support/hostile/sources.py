"""Code that is hard to read: huge, deep, or hardly text."""

from support.hostile.cell import End, Hostile, State, ended, failed, stopped

_DEEP = 3_000


def _either(name: str, code: str) -> Hostile:
    return Hostile(name, code, End.EITHER, State.KEPT)


SOURCES: list[Hostile] = [
    ended("10,000 lines of comments", "// nothing\n" * 10_000 + "1"),
    ended("10,000 lines in one text block", 'var block = """\n' + "line\n" * 10_000 + '""";'),
    stopped("10,000 statements", 'IO.println("begun");\n' + "Thread.sleep(1);\n" * 10_000),
    failed("a method of 10,000 lines that is too large", "int sum = 0;\nvoid huge() {\n" + "sum += Math.abs(sum) + 1;\n" * 10_000 + "}"),
    failed("a syntax error in line 10,000", "int n = 0;\n" * 9_999 + "int ="),
    _either("deep parentheses", "(" * _DEEP + "1" + ")" * _DEEP),
    _either("deep blocks", "{" * _DEEP + "}" * _DEEP),
    _either("deep arrays", "Object deep = " + "new Object[] {" * 500 + "1" + "}" * 500 + ";"),
    _either("deep lambdas", "Supplier<?> nested = " + "() -> (Supplier<?>) " * 200 + "() -> 1;"),
    _either("deep classes", "class A { " * 200 + "}" * 200),
    _either("a sum of 5,000 terms", " + ".join(["1"] * 5_000)),
    failed("a string constant over the limit", 'var s = "' + "x" * 70_000 + '";'),
    ended("a string constant near the limit", 'var near = "' + "x" * 65_000 + '"; near.length()'),
    failed("a name of 100,000 letters", "int " + "n" * 100_000 + " = 1;"),
    failed("characters that are no Java", "\0\x01 ☃ \ufeff\u202e"),
    failed("an open text block", 'var open = """\n' + "x\n" * 1_000),
    failed("an open comment", "int x = 1; /* and so on"),
    failed("a number too large", "int big = 99999999999999999999;"),
    failed("only closing brackets", "}" * 5_000),
]
