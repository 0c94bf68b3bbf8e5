package jawait.tutorial;

import org.jspecify.annotations.Nullable;

/// A program that has ended: what happened, and what came out.
record Run<T extends @Nullable Object>(Trace trace, Outcome<T> outcome) {}
