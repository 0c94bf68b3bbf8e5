"""The end of the learner's process, asked for or suffered."""

from support.hostile.cell import End, Hostile, Sign, State, crashed, ended, failed, replaced

_PID = "ProcessHandle.current().pid()"


def _signal(name: str) -> str:
    """Sends its own process a signal and waits for the consequences."""
    return f'new ProcessBuilder("kill", "-{name}", "" + {_PID}).start().waitFor(); Thread.sleep(86_400_000);'


_REFLECTIVE_EXIT = "System.class.getMethod(\"exit\", int.class).invoke(null, 3);"

_UNSAFE = """
var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
field.setAccessible(true);
((sun.misc.Unsafe) field.get(null)).putAddress(0, 0);
"""

# The C library's close() for every descriptor, and with them the connections to the kernel.
_CLOSE_ALL = """
{
    var linker = java.lang.foreign.Linker.nativeLinker();
    var close = linker.downcallHandle(
        linker.defaultLookup().find("close").orElseThrow(),
        java.lang.foreign.FunctionDescriptor.of(
            java.lang.foreign.ValueLayout.JAVA_INT, java.lang.foreign.ValueLayout.JAVA_INT));
    for (int i = 0; i < 256; i++) { int ignored = (int) close.invokeExact(i); }
    Thread.sleep(86_400_000);
}
"""

CRASHES: list[Hostile] = [
    failed("System.exit", "System.exit(3);"),
    failed("Runtime.exit", "Runtime.getRuntime().exit(3);"),
    failed("System.exit in a method reference", "java.util.function.IntConsumer end = System::exit; end.accept(3);"),
    failed("System.exit that is caught", "try { System.exit(3); } catch (Throwable all) { } IO.println(1);"),
    ended("System.exit in a thread", "var t = new Thread(() -> System.exit(3)); t.start(); t.join();"),
    crashed("System.exit by reflection", _REFLECTIVE_EXIT),
    crashed("Runtime.halt", "Runtime.getRuntime().halt(3);"),
    crashed("SIGKILL for itself", _signal("KILL")),
    crashed("SIGTERM for itself", _signal("TERM")),
    crashed("SIGSEGV for itself", _signal("SEGV")),
    crashed("SIGABRT for itself", _signal("ABRT")),
    crashed("a write to address 0", _UNSAFE),
    crashed(
        "a write to foreign memory",
        "java.lang.foreign.MemorySegment.NULL.reinterpret(8).set(java.lang.foreign.ValueLayout.JAVA_LONG, 0, 1);",
    ),
    crashed("every file descriptor closed", _CLOSE_ALL),
    Hostile("SIGSTOP for itself", _signal("STOP"), End.REPLACED, State.NAMED, sign=Sign.STOPPED),
    replaced(
        "an exit that never ends",
        'Runtime.getRuntime().addShutdownHook(new Thread(() -> { IO.println("begun");'
        " LongStream.range(0, Long.MAX_VALUE).sum(); })); " + _REFLECTIVE_EXIT,
    ),
]
