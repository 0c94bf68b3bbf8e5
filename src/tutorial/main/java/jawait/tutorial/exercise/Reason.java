package jawait.tutorial.exercise;

import java.util.Optional;

/// One of the answers to "because …".
///
/// @param text the reason, a clause
/// @param shows the belief that it shows; empty for the reason that is right
public record Reason(String text, Optional<Misconception> shows) {

    /// The reason that is right.
    ///
    /// @param text a clause
    /// @return the reason
    public static Reason right(String text) {
        return new Reason(text, Optional.empty());
    }

    /// A reason that is wrong.
    ///
    /// @param text a clause
    /// @param shows the belief behind it
    /// @return the reason
    public static Reason wrong(String text, Misconception shows) {
        return new Reason(text, Optional.of(shows));
    }
}
