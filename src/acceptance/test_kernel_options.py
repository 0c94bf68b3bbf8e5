"""Options by environment variables, as they stand in a kernelspec's `env`."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from jupyter_client.kernelspec import KernelSpecManager

from support.jars import jar
from support.kernels import KERNEL_NAME, Kernel, running


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose name has what breaks careless command lines."""
    folder = tmp_path_factory.mktemp("options") / "with space and ä"
    folder.mkdir()
    return folder


@pytest.fixture(scope="module")
def kernel(folder: Path, logs: Path) -> Iterator[Kernel]:
    """One kernel with every option set."""
    greeting = {"greeting/Greeting.java": GREETING}
    counting = {"module-info.java": "module counting { exports counting; }", **COUNTING}
    start_up = folder / "start up.jsh"
    start_up.write_text("int fromStartUp = 5;\nint startUpMethod() { return 6; }\n")
    options = {
        "JAWAIT_HEAP": "200m",
        "JAWAIT_JVM_OPTIONS": '-Dsimple=1 "-Dquoted=a b" -XX:ActiveProcessorCount=1',
        "JAWAIT_COMPILER_OPTIONS": "-parameters",
        "JAWAIT_CLASS_PATH": str(jar(folder, "greeting", greeting)),
        "JAWAIT_MODULE_PATH": str(jar(folder, "counting", counting)),
        "JAWAIT_STARTUP": str(start_up),
    }
    with running(logs / "test_kernel_options.log", options) as kernel:
        yield kernel


GREETING = """
package greeting;
public class Greeting {
    public static String hello() { return "hello"; }
}
"""

COUNTING = {
    "counting/Counting.java": """
package counting;
public class Counting {
    public static int next(int n) { return n + 1; }
}
"""
}


def test_heap_isTheLearners(kernel: Kernel) -> None:
    megabytes = int(kernel.run("Runtime.getRuntime().maxMemory() / 1_000_000").value)
    assert 150 < megabytes <= 210


def test_jvmOptions_reachTheLearnersJvm_quotedOnesToo(kernel: Kernel) -> None:
    code = 'System.getProperty("simple") + System.getProperty("quoted")'
    assert kernel.run(code).value == '"1a b"'
    assert kernel.run("Runtime.getRuntime().availableProcessors()").value == "1"


def test_compilerOptions_areUsed(kernel: Kernel) -> None:
    kernel.run("class Named { void method(int itsName) {} }")
    code = 'Named.class.getDeclaredMethod("method", int.class).getParameters()[0].getName()'
    assert kernel.run(code).value == '"itsName"'


def test_classPath_isThere(kernel: Kernel) -> None:
    assert kernel.run("greeting.Greeting.hello()").value == '"hello"'


def test_modulePath_isThere(kernel: Kernel) -> None:
    assert kernel.run("import module counting;\nCounting.next(41)").value == "42"


def test_startUpScript_hasRun(kernel: Kernel) -> None:
    result = kernel.run("startUpMethod() + fromStartUp")
    assert result.value == "11"
    assert result.content["execution_count"] >= 1


def test_classPath_isThereAgainAfterTheAgentWasReplaced(kernel: Kernel) -> None:
    kernel.run("Runtime.getRuntime().halt(1);")
    assert kernel.run("greeting.Greeting.hello()").value == '"hello"'
    assert kernel.run("Counting.next(startUpMethod())").value == "7"


def test_optionThatTheJvmRefuses_isToldByTheFirstCell_andByNothingElse(logs: Path) -> None:
    with running(logs / "refused.log", {"JAWAIT_JVM_OPTIONS": "-XX:NoSuchOption"}) as kernel:
        result = kernel.run("1 + 1")
        assert result.error["ename"] == "ProcessEnded"
        assert "Unrecognized VM option 'NoSuchOption'" in result.error["evalue"]
        assert "failed" not in result.stderr


def test_missingStartUpFile_isNamed(folder: Path, logs: Path) -> None:
    with running(logs / "wrong-option.log", {"JAWAIT_STARTUP": str(folder / "none.jsh")}) as kernel:
        result = kernel.run("1 + 1")
    assert "none.jsh" in result.stderr + kernel.last_log_lines()
    assert result.value == "2"


def test_closedHome_isNoObstacle(logs: Path) -> None:
    with running(logs / "closed-home.log", {"HOME": "/dev/null"}) as kernel:
        assert kernel.run("1 + 1").value == "2"


def test_everythingWorks_underAPathWithSpacesAndUmlauts(folder: Path, logs: Path) -> None:
    spec = KernelSpecManager().get_kernel_spec(KERNEL_NAME)
    prefix = folder / "präfix dir"
    command = [spec.argv[0], "-jar", f"{spec.resource_dir}/jawait-kernel.jar", "install"]
    subprocess.run([*command, "--no-training", "--prefix", str(prefix)], check=True, timeout=180)
    kernels = prefix / "share" / "jupyter" / "kernels"
    specs = KernelSpecManager(kernel_dirs=[str(kernels)], ensure_native_kernel=False)
    with running(logs / "umlauts.log", specs=specs) as kernel:
        assert kernel.run('"ä".length()').value == "1"
    shutil.rmtree(prefix)

