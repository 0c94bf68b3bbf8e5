package jawait.tutorial.exercise;

/// A known wrong solution, by which authors prove that a check rejects what it should.
///
/// @param name what is wrong with it, such as `sequential`
/// @param shows the id of the misconception that the check names for it, or `-` for none
/// @param code the learner's part of the cell
record Wrong(String name, String shows, String code) {}
