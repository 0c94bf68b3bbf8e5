/// What the kernel adds to the time that JShell itself takes, measured by JMH.
///
/// Two benchmarks evaluate the same snippet: [KernelRoundTrip] asks an installed kernel over the
/// Jupyter protocol, [BareShell] asks JShell in its own JVM, started with the options of the
/// kernel's front. The difference is the kernel's share. The snippet is a new one each time,
/// because the kernel does not compile the same text again, and JShell does; and both are asked at
/// one pace, because a process that has rested is slower ([Cells]).
@NullMarked
package jawait.benchmark;

import org.jspecify.annotations.NullMarked;
