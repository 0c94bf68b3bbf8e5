package jawait.kernel;

/// The few colours that read on light and dark backgrounds alike.
final class Ansi {

    private static final String RESET = "\u001b[0m";

    private Ansi() {
        // static methods only
    }

    static String error(String text) {
        return "\u001b[1;31m" + text + RESET;
    }

    static String mark(String text) {
        return "\u001b[31m" + text + RESET;
    }

    static String place(String text) {
        return "\u001b[1m" + text + RESET;
    }

    static String dim(String text) {
        return "\u001b[2m" + text + RESET;
    }
}
