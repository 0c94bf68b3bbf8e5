"""The same work in three languages."""

from dataclasses import dataclass

LINES = 20_000
LETTERS = 10_000_000
BEGUN = "begun"


@dataclass(frozen=True)
class Question:
    """A piece of code, where its cursor is, and a word that a useful answer contains."""

    before: str
    expected: str
    after: str = ""

    @property
    def code(self) -> str:
        return self.before + self.after

    @property
    def cursor(self) -> int:
        return len(self.before)


@dataclass(frozen=True)
class Language:
    """Cells; `variable` and `nameless` hold a `{n}` for the number of the cell."""

    ten_lines: str
    ten_lines_result: str
    completion: Question
    inspection: Question
    lines: str
    text: str
    endless: str
    variable: str
    nameless: str

    one_plus_one: str = "1 + 1"


JAVA = Language(
    ten_lines="""\
import java.util.*;
record Item(String name, int price) {}
var items = new ArrayList<Item>();
for (int i = 1; i <= 20; i++) items.add(new Item("item " + i, i * i));
int total(List<Item> list) { return list.stream().mapToInt(Item::price).sum(); }
int cheap = total(items.subList(0, 10));
int dear = total(items.subList(10, 20));
String verdict = cheap < dear ? "rising" : "falling";
System.out.println(verdict + ": " + cheap + " and " + dear);
total(items)""",
    ten_lines_result="2870",
    completion=Question("java.util.List.of(1, 2, 3).stream().ma", "mapToInt"),
    inspection=Question("Math.max", "greater", after="(1, 2)"),
    lines=f'for (int i = 0; i < {LINES}; i++) System.out.println("line " + i);',
    text=f'System.out.print("x".repeat({LETTERS}));',
    endless=f'System.out.println("{BEGUN}"); while (true) {{}}',
    variable="int v{n} = {n};",
    nameless="{n} + 1",
)

KOTLIN = Language(
    ten_lines="""\
import java.time.*
data class Item(val name: String, val price: Int)
val items = ArrayList<Item>()
for (i in 1..20) items.add(Item("item " + i, i * i))
fun total(list: List<Item>): Int = list.sumOf { it.price }
val cheap = total(items.subList(0, 10))
val dear = total(items.subList(10, 20))
val verdict = if (cheap < dear) "rising" else "falling"
println(verdict + ": " + cheap + " and " + dear)
total(items)""",
    ten_lines_result="2870",
    completion=Question("listOf(1, 2, 3).ma", "map"),
    inspection=Question("maxOf", "greater", after="(1, 2)"),
    lines=f'for (i in 0 until {LINES}) println("line " + i)',
    text=f'print("x".repeat({LETTERS}))',
    endless=f'println("{BEGUN}"); while (true) {{}}',
    variable="val v{n} = {n}",
    nameless="{n} + 1",
)

PYTHON = Language(
    ten_lines="""\
from collections import namedtuple
Item = namedtuple("Item", "name price")
items = []
for i in range(1, 21): items.append(Item("item " + str(i), i * i))
def total(some): return sum(item.price for item in some)
cheap = total(items[:10])
dear = total(items[10:])
verdict = "rising" if cheap < dear else "falling"
print(verdict, cheap, dear)
total(items)""",
    ten_lines_result="2870",
    completion=Question("import os; os.pa", "path"),
    inspection=Question("max", "largest", after="(1, 2)"),
    lines=f'for i in range({LINES}): print("line", i)',
    text=f'print("x" * {LETTERS}, end="")',
    endless=f'print("{BEGUN}", flush=True)\nwhile True: pass',
    variable="v{n} = {n}",
    nameless="{n} + 1",
)
