/// The private link between the kernel and the learner's JVM: what is said, and how it is written.
///
/// The kernel listens on a Unix-domain socket in a folder that only the user can enter. The agent
/// connects twice and opens each connection with a [Hello]:
///
/// - on the *command* connection the kernel sends a [Command] and waits for its [Answer];
/// - on the *event* connection the agent sends an [Event] whenever there is one, and the kernel
///   sends a [Signal], also while a command is running.
///
/// Nothing here is for learners, so the module does not export it: an import of the module must not
/// bring in a second `Event`. The kernel runs on the class path, where that does not matter.
package jawait.runtime.link;
