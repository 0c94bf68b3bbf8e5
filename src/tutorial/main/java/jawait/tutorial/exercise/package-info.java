/// Predictions and exercises: guess first, run, look, explain; write a little code and have it
/// checked on the spot.
///
/// [Exercises] holds what a learner calls. The other types are for authors of exercises.
package jawait.tutorial.exercise;
