"""What a cell displays by itself: ids, updates, taking back."""

from support.kernels import Kernel


def displays(result) -> list[dict]:
    return [m["content"] for m in result.of_type("display_data")]


def test_display_isShownUnderItsCell_andItsIdIsNotTheResult(kernel: Kernel) -> None:
    result = kernel.run("display(42)")
    assert result.types == ["busy", "execute_input", "display_data", "idle"]
    (shown,) = displays(result)
    assert shown["data"] == {"text/plain": "42"}
    assert shown["transient"]["display_id"]


def test_display_keepsItsPlaceAmongWhatIsPrinted(kernel: Kernel) -> None:
    result = kernel.run('IO.println("a"); display(1); IO.println("b");')
    assert result.types == ["busy", "execute_input", "stream", "display_data", "stream", "idle"]


def test_displayId_isAValueLikeAnyOther(kernel: Kernel) -> None:
    kernel.run("var shownId = display(1);")
    assert kernel.run("shownId").value.startswith('"display-')


def test_update_replacesADisplayOfAnEarlierCell(kernel: Kernel) -> None:
    first = kernel.run("var target = display(1);")
    second = kernel.run("update(target, 2); updateDisplay(target, 3);")
    (shown,) = displays(first)
    updates = [m["content"] for m in second.of_type("update_display_data")]
    assert [u["transient"] for u in updates] == [shown["transient"]] * 2
    assert [u["data"] for u in updates] == [{"text/plain": "2"}, {"text/plain": "3"}]


def test_clearOutput_saysWhetherToWait(kernel: Kernel) -> None:
    result = kernel.run('IO.println("gone"); clearOutput(); clearOutput(true); IO.println("kept");')
    assert [m["content"] for m in result.of_type("clear_output")] == [{"wait": False}, {"wait": True}]
    assert result.types == [
        "busy", "execute_input", "stream", "clear_output", "clear_output", "stream", "idle",
    ]


def test_text_withATypeIsTakenAsThat(kernel: Kernel) -> None:
    (shown,) = displays(kernel.run('display("<b>x</b>", "text/html");'))
    assert shown["data"] == {"text/plain": "<b>x</b>", "text/html": "<b>x</b>"}


def test_learnersOwnMethods_winOverOurs(own_kernel: Kernel) -> None:
    result = own_kernel.run(
        """
        String display(Object... values) { return "mine"; }
        <T> String render(T value) { return "mine"; }
        String update = "mine";
        List.of(display(1), render(2), update)
        """
    )
    assert result.value == "[mine, mine, mine]"
    assert own_kernel.run("display(1) + render(2) + update").value == '"mineminemine"'
