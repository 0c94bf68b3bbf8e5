/// The article's three pieces in Java, each small enough to read in one sitting.
///
/// - [jawait.companion.Chunks] cuts a sequence into consecutive chunks, reading only when asked.
/// - [jawait.companion.Event] says what happened, to what, and when, and never changes.
/// - [jawait.companion.SafeDivide] divides, or logs one warning and returns nothing.
///
/// The examples in this package's documentation are run by its tests.
package jawait.companion;
