package jawait.kernel.install;

import java.util.List;

/// The JVM options of the front process, each with its reason.
///
/// Stateless and therefore thread-safe.
public final class FrontFlags {

    private static final List<String> ALL =
            List.of(
                    // A later JDK may drop one of these options; the kernel starts all the same.
                    "-XX:+IgnoreUnrecognizedVMOptions",
                    // The collector with the smallest footprint; the front's heap is small.
                    "-XX:+UseSerialGC",
                    // Nobody attaches by the file that tools look for, and it takes a page.
                    "-XX:-UsePerfData",
                    // The front compiles short cells and waits: C1 alone warms up sooner and takes
                    // less memory.
                    "-XX:TieredStopAtLevel=1",
                    // Code and what belongs to it is the largest part of what the work adds; it has
                    // to run twice as often as by default before it is compiled.
                    "-XX:CompileThresholdScaling=2",
                    // What the compiler has used goes back to the machine; by itself the C library
                    // keeps it.
                    "-XX:TrimNativeHeapInterval=4000",
                    // Without a limit the JVM would take a quarter of the machine, once for each
                    // open notebook.
                    "-Xmx256m",
                    // Less than what is alive after the first cell: the heap never shrinks below
                    // its initial size, which otherwise is a 64th of the machine: with 16 GB the
                    // whole limit.
                    "-Xms9m",
                    // New objects take turns in a small place instead of touching all of the heap.
                    // It grows and shrinks with what is alive, which many definitions make more.
                    "-XX:NewSize=3m",
                    "-XX:NewRatio=3",
                    // It grows by itself, and begins sixteen times as large otherwise.
                    "-XX:StringTableSize=4096",
                    // What completion keeps goes with a full collection when nobody has asked for
                    // it for some ten seconds: 40 ms for each free MB.
                    "-XX:SoftRefLRUPolicyMSPerMB=40",
                    // What is free after a full collection goes back to the machine, and at the
                    // first one: many notebooks stay open long after their busy time.
                    "-XX:MinHeapFreeRatio=2",
                    "-XX:MaxHeapFreeRatio=4",
                    "-XX:-ShrinkHeapInSteps",
                    // Nothing that is dead stays to spare the collector a move.
                    "-XX:MarkSweepDeadRatio=0",
                    // Eight bytes less for each object; the default from JDK 27 on.
                    "-XX:+UseCompactObjectHeaders",
                    // Calls by reflection are few here, and each kind of them would be compiled for
                    // itself while the kernel starts.
                    "-Djdk.reflect.useNativeAccessorOnly=true",
                    // Log lines of the JVM go to stdout by default; on stderr they reach the
                    // server's log.
                    "-Xlog:disable",
                    // A cache that cannot be used costs time and nothing else; doctor tells.
                    "-Xlog:all=error,aot*=off,cds*=off:stderr",
                    // Source files, notebooks and logs are UTF-8 whatever the locale.
                    "-Dfile.encoding=UTF-8",
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8");

    private FrontFlags() {}

    /// The options in the order in which they are passed, before `-jar`.
    ///
    /// @return an unmodifiable list
    public static List<String> all() {
        return ALL;
    }
}
