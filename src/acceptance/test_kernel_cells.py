"""What a cell may hold, and what it means."""

import pytest

from support.kernels import Kernel


def test_valueOfTheLastExpression_isShown_withOrWithoutSemicolon(kernel: Kernel) -> None:
    assert kernel.run("6 * 7").value == "42"
    assert kernel.run("6 * 7;").value == "42"


@pytest.mark.parametrize("code", ['IO.print("")', "int shown = 4;", "void nothing() {}", "", "// ?"])
def test_cellWithoutAValue_showsNothing(kernel: Kernel, code: str) -> None:
    result = kernel.run(code)
    assert result.status == "ok"
    assert not result.of_type("execute_result")


def test_onlyTheLastValueOfACell_isShown(kernel: Kernel) -> None:
    result = kernel.run("1 + 1;\n2 + 2")
    assert result.value == "4"


def test_snippetsOfEveryKind_workInOneCell(kernel: Kernel) -> None:
    result = kernel.run(
        """
        import java.math.BigDecimal;
        import static java.util.Map.entry;
        record Point(int x, int y) {}
        enum Colour { RED, GREEN }
        interface Named { String name(); }
        sealed interface Shape permits Circle, Square {}
        record Circle(double radius) implements Shape {}
        record Square(double side) implements Shape {}
        class Counter implements Named { int count; public String name() { return "c" + count; } }
        @interface Marked {}
        <T> T twice(T value) { return value; }
        double area(Shape s) {
            return switch (s) {
                case Circle(double r) -> Math.PI * r * r;
                case Square(double a) -> a * a;
            };
        }
        var counter = new Counter();
        for (int i = 0; i < 3; i++) counter.count++;
        int first = 1, second = 2;
        var pair = entry("k", new BigDecimal("1.5"));
        List.of(counter.name(), area(new Square(3)), new Point(first, second), Colour.RED, twice(pair))
        """
    )
    assert result.value == "[c3, 9.0, Point[x=1, y=2], RED, k=1.5]"


def test_publicStaticMethods_thatCallEachOther_work(kernel: Kernel) -> None:
    result = kernel.run(
        """
        public static boolean isEven(int n) { return n == 0 || isOdd(n - 1); }
        public static boolean isOdd(int n) { return n != 0 && isEven(n - 1); }
        List.of(isEven(10), isOdd(10))
        """
    )
    assert result.value == "[true, false]"
    assert not result.stderr


def test_typesThatNameEachOther_work(kernel: Kernel) -> None:
    result = kernel.run(
        """
        class Parent { List<Child> children = new ArrayList<>(); }
        class Child { Parent parent = new Parent(); }
        new Child().parent.children.size()
        """
    )
    assert result.value == "0"


def test_methodThatNeedsALaterCell_worksOnceThatHasRun(kernel: Kernel) -> None:
    assert kernel.run("int early() { return late() + 1; }").status == "ok"
    assert kernel.run("int late() { return 41; }").status == "ok"
    assert kernel.run("early()").value == "42"


def test_methodThatNeedsAMissingName_saysWhichOne(kernel: Kernel) -> None:
    kernel.run("int callsTooEarly() { return notYet() + 1; }")
    result = kernel.run("callsTooEarly()")
    assert result.status == "error"
    assert "`notYet()` is not defined yet" in result.traceback


def test_simpleNamesOfJavaBase_needNoImport(kernel: Kernel) -> None:
    result = kernel.run(
        "Stream.of(3, 1, 2).sorted().map(Duration::ofDays).collect(Collectors.toList()).getFirst()"
    )
    assert result.value == "PT24H"


def test_concurrencyNames_needNoImport(kernel: Kernel) -> None:
    result = kernel.run("CompletableFuture.supplyAsync(() -> new AtomicInteger(7).get()).join()")
    assert result.value == "7"


def test_companion_isThereByModuleImport(kernel: Kernel) -> None:
    result = kernel.run(
        """
        import module jawait.companion;
        var pieces = new ArrayList<List<Integer>>();
        for (var piece : Chunks.chunked(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), 3)) pieces.add(piece);
        pieces
        """
    )
    assert result.value == "[[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]]"


def test_previewFeatures_areOn(kernel: Kernel) -> None:
    result = kernel.run(
        """
        int sum;
        try (var scope = StructuredTaskScope.open()) {
            var left = scope.fork(() -> 20);
            var right = scope.fork(() -> 22);
            scope.join();
            sum = left.get() + right.get();
        }
        sum
        """
    )
    assert result.value == "42"


def test_identicalDeclarationAgain_changesNothing(kernel: Kernel) -> None:
    kernel.run("class Kept { int n = 1; }\nvar kept = new Kept();\nkept.n = 5;")
    assert kernel.run("class Kept { int n = 1; }").status == "ok"
    assert kernel.run("kept.n").value == "5"


def test_redefinedMethod_keepsVariablesAndIsUsed(kernel: Kernel) -> None:
    kernel.run("int f() { return 1; }\nvar v = f();\nint g() { return f(); }")
    kernel.run("int f() { return 2; }")
    assert kernel.run("List.of(v, g())").value == "[1, 2]"


def test_redefinedClassOfTheSameShape_keepsItsObjects(kernel: Kernel) -> None:
    kernel.run("class Answers { int get() { return 1; } }\nvar answers = new Answers();")
    kernel.run("class Answers { int get() { return 101; } }")
    assert kernel.run("answers.get()").value == "101"


def test_redefinedClassOfAnotherShape_namesTheVariableThatIsReset(kernel: Kernel) -> None:
    kernel.run("class Shaped { int a; }\nvar shaped = new Shaped();")
    result = kernel.run("class Shaped { int a; int b; }")
    assert result.status == "ok"
    assert "shaped" in result.stdout + result.stderr


def test_newImport_keepsVariables(kernel: Kernel) -> None:
    kernel.run("var names = new ArrayList<>(List.of(1, 2));")
    kernel.run("import java.util.concurrent.*;")
    assert kernel.run("names").value == "[1, 2]"


def test_temporaryVariable_isDroppedOnceItsValueIsTaken(kernel: Kernel) -> None:
    kernel.run("1 + 1")
    completion = kernel.ask("complete_request", {"code": "$", "cursor_pos": 1})
    assert completion.content["matches"] == []
    assert kernel.run("$1").status == "error"


def test_magicLookingText_isLeftAlone(kernel: Kernel) -> None:
    result = kernel.run(
        '''
        int p = 7, q = 4;
        var t = """
            %d items
            """;
        int r = p
          %q;
        List.of(t.strip(), r)
        '''
    )
    assert result.value == "[%d items, 3]"


def test_longString_isShownWhole(kernel: Kernel) -> None:
    assert kernel.run('"x".repeat(100_000)').value == f'"{"x" * 100_000}"'
