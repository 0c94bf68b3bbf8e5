package jawait.kernel.execution;

import java.util.List;

/// Bytes of memory in the learner's process.
///
/// @param heapUsed by objects, dead ones included
/// @param heapCommitted taken from the machine for the heap
/// @param heapLimit more than this the heap never takes
/// @param otherUsed by classes and compiled code
/// @param otherCommitted taken from the machine for them
public record Memory(
        long heapUsed, long heapCommitted, long heapLimit, long otherUsed, long otherCommitted) {

    /// Reads the gauge's values.
    static Memory of(List<Long> values) {
        return new Memory(
                values.get(0), values.get(1), values.get(2), values.get(3), values.get(4));
    }
}
