/// The article's three pieces in Java: lazy chunks, an immutable event, a safe division.
package jawait.companion;
