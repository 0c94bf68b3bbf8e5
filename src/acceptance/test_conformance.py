"""The kernel passes Jupyter's own conformance suite."""

from unittest import mock

from jupyter_kernel_test import IopubWelcomeTests, KernelTests

from support.kernels import KERNEL_NAME
from support.waiting import DEADLINE


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
    code_page_something = "?List.of"
    code_display_data = [
        {"code": 'display("shown")', "mime": "text/plain"},
        {"code": 'display("<b>shown</b>", "text/html")', "mime": "text/html"},
    ]
    code_clear_output = "clearOutput()"

    def execute_helper(self, *args, **options):
        """As in the suite, which gives each message a tenth of a second: too little on a busy machine."""
        receive = self.kc.iopub_channel.get_msg
        with mock.patch.object(self.kc.iopub_channel, "get_msg", lambda **_: receive(timeout=DEADLINE)):
            return super().execute_helper(*args, **options)


class WelcomeTests(IopubWelcomeTests):
    """The same suite's test of the first message to a subscriber."""

    kernel_name = KERNEL_NAME
    support_iopub_welcome = True


# Collected by their subclasses alone.
del KernelTests, IopubWelcomeTests
