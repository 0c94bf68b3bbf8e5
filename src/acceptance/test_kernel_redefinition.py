"""What is left of a session when something is declared anew."""

from support.kernels import Kernel


def test_changedBody_keepsObjects_andStaysQuiet(kernel: Kernel) -> None:
    kernel.run("class Box { int n = 1; int get(List<Integer> xs) { return n; } }\nvar box = new Box();")
    kernel.run("box.n = 20;")
    changed = kernel.run(
        "class Box { int n = 1; int get(List<Integer> xs) "
        "{ return xs.stream().mapToInt(x -> x * n).sum(); } }"
    )
    assert (changed.status, changed.stderr, changed.stdout) == ("ok", "", "")
    assert kernel.run("box.get(List.of(1, 2))").value == "60"


def test_changedShape_namesTheVariablesThatWereCleared(kernel: Kernel) -> None:
    kernel.run('record Event(String name) {}\nvar e1 = new Event("a");\nvar e2 = new Event("b");')
    kernel.run("Event none = null; int kept = 4;")
    result = kernel.run("record Event(String name, int at) {}")
    assert result.stderr == "Event changed shape: variables e1, e2 were cleared.\n"
    assert kernel.run("e1 == null && none == null ? kept : -1").value == "4"


def test_objectOfAnEarlierShape_isExplained(kernel: Kernel) -> None:
    kernel.run("record Step(int n) {}\nvar steps = new ArrayList<Step>(List.of(new Step(1)));")
    kernel.run("record Step(int n, String why) {}")
    result = kernel.run("steps.getFirst().n()")
    assert result.error["ename"] == "ClassCastException"
    assert "made before `Step` was declared again" in result.traceback


def test_refusedDeclaration_leavesTheOldOne(kernel: Kernel) -> None:
    kernel.run("int count = 3; int twice(int n) { return 2 * n; }")
    assert kernel.run('int count = "three";').status == "error"
    assert kernel.run('int twice(int n) { return "" + n; }').status == "error"
    assert kernel.run("twice(count)").value == "6"


def test_newImports_keepVariables(kernel: Kernel) -> None:
    kernel.run("var numbers = List.of(1, 2); class Sum { int of(List<Integer> xs) { return xs.size(); } }")
    kernel.run("var sum = new Sum();")
    for line in (
        "import java.util.*;",
        "import java.util.concurrent.*;",
        "import static java.lang.Math.*;",
        "import module java.net.http;",
        "import java.nio.file.Path;",
    ):
        result = kernel.run(line)
        assert (result.status, result.stderr) == ("ok", "")
    assert kernel.run("sum.of(numbers)").value == "2"


def test_importThatChangesAName_leavesItsMeaning_andSaysSo(kernel: Kernel) -> None:
    kernel.run("var words = List.of(\"a\");")
    result = kernel.run("import java.awt.*;")
    assert "`List` still means java.util.List" in result.stderr
    assert kernel.run("List<Integer> more = List.of(7); words.size() + more.getFirst() + new Point(1, 2).x").value == "9"


def test_theSameCellAgain_runsVariablesAndKeepsDefinitions(kernel: Kernel) -> None:
    cell = "class Tally { static int made = 0; Tally() { made++; } }\nvar tally = new Tally();\nTally.made"
    assert kernel.run(cell).value == "1"
    again = kernel.run(cell)
    assert (again.value, again.stderr) == ("2", "")


def test_variableDeclaredAgainWithoutAValue_isNamed(kernel: Kernel) -> None:
    kernel.run("int level = 5;")
    result = kernel.run("int level;")
    assert result.stderr == "level starts anew: it was declared again without a value.\n"
    assert kernel.run("level").value == "0"


def test_theJvm_saysNothingToTheLearner(kernel: Kernel) -> None:
    result = kernel.run('System.out.print("a");')
    assert (result.stdout, result.stderr) == ("a", "")
