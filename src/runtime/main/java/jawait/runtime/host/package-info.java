/// What the process does for code that shows values: it brings them to the notebook, and it says
/// when the cell has to end.
///
/// The agent connects itself here, so that what learners call need not know it.
package jawait.runtime.host;
