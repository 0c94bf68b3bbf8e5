package jawait.kernel.protocol;

import com.google.gson.annotations.SerializedName;

/// What a cell has shown so far is to be taken away.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#clear-output
///
/// @param untilNext whether to wait for the next output, so that nothing flickers; `wait` on the
///   wire, a name that no record component may have
public record ClearOutput(@SerializedName("wait") boolean untilNext) implements Publication {}
