/// The course's vocabulary and its pictures.
///
/// A **task** is described (nothing runs), started (it may run), awaited (the one who awaits stands
/// still) and its value used: these are the verbs of [Tasks]. A **program** is the body of one
/// timeline or exploration, with the tasks it starts; its own lane is called `main`. A program runs
/// in **virtual time** (simulated milliseconds on simulated **workers**, the same every time) or in
/// **real time** (virtual threads of the JVM). What happened is a [Trace] of events; a [Timeline]
/// draws it. An [Exploration] runs a small program in every order of its **switch points**.
@NullMarked
package jawait.tutorial;

import org.jspecify.annotations.NullMarked;
