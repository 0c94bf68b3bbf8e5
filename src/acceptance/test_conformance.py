"""The kernel passes Jupyter's own conformance suite."""

from jupyter_kernel_test import KernelTests

from support.kernels import KERNEL_NAME


class ConformanceTests(KernelTests):
    """`jupyter_kernel_test`, told what Java looks like."""

    kernel_name = KERNEL_NAME
    language_name = "java"
    file_extension = ".java"
    code_hello_world = 'System.out.println("hello, world")'
    code_stderr = 'System.err.println("oops")'
    completion_samples = [{"text": "Thread.onSp", "matches": {"onSpinWait"}}]
    complete_code_samples = ["1 + 1", "int f() { return 1; }", "// only a comment", ""]
    incomplete_code_samples = ["int f() {", "List.of(", '"""\ntext']
    invalid_code_samples = ["int x = ;", 'var s = "abc']
    code_generate_error = 'throw new IllegalStateException("on purpose");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": "6 * 8", "result": "48"},
        {"code": '"a" + 1', "result": '"a1"'},
    ]
    code_history_pattern = "6 * 7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "String"

    # The kernel has no pager.
    test_pager = None
    # Cells have no call that clears or displays by itself yet.
    test_clear_output = None
    test_display_data = None


# Collected by its subclass alone.
del KernelTests
