/// Runs snippets: JShell with its compiler here, the learner's code in the agent's process.
///
/// A [ShellSession] owns the JShell and the agent's life. It evaluates one snippet at a time, stops
/// what runs, and replaces an agent that has ended: classes are loaded again, variables are named
/// as lost.
@NullMarked
package jawait.kernel.execution;

import org.jspecify.annotations.NullMarked;
