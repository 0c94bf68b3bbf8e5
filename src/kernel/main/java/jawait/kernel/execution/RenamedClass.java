package jawait.kernel.execution;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A class file under another name, for a class that has no nested ones and is the type of nothing:
/// its name is one entry of its constants.
///
/// Source: The Java Virtual Machine Specification, section 4.4.
final class RenamedClass {

    private static final int COUNT_AT = 8;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    private RenamedClass() {
        // static methods only
    }

    /// Gives a class another name.
    ///
    /// @param classFile a well-formed class file
    /// @param from its binary name, of ASCII
    /// @param to its new one
    /// @return another class file
    static byte[] of(byte[] classFile, String from, String to) {
        var in = ByteBuffer.wrap(classFile);
        int count = Short.toUnsignedInt(in.getShort(COUNT_AT));
        in.position(COUNT_AT + Short.BYTES);
        var name = internal(from);
        for (int i = 1; i < count; i++) {
            int tag = in.get();
            if (tag != UTF8) {
                in.position(in.position() + size(tag));
                i += tag == LONG || tag == DOUBLE ? 1 : 0;
                continue;
            }
            int start = in.position();
            int end = start + Short.BYTES + Short.toUnsignedInt(in.getShort());
            if (Arrays.equals(classFile, start + Short.BYTES, end, name, 0, name.length)) {
                return replaced(classFile, start, end, internal(to));
            }
            in.position(end);
        }
        throw new IllegalArgumentException(from + " is not the name of this class");
    }

    private static byte[] internal(String binaryName) {
        return binaryName.replace('.', '/').getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] replaced(byte[] classFile, int start, int end, byte[] name) {
        var out = new ByteArrayOutputStream(classFile.length + name.length);
        out.write(classFile, 0, start);
        out.write(name.length >> Byte.SIZE);
        out.write(name.length);
        out.writeBytes(name);
        out.write(classFile, end, classFile.length - end);
        return out.toByteArray();
    }

    /// What follows the tag of a constant, in bytes; the tags are those of table 4.4-A.
    private static int size(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case LONG, DOUBLE -> 8;
            default -> throw new IllegalArgumentException("no constant has the tag " + tag);
        };
    }
}
