package jawait.runtime.link;

/// The byte that says which message follows.
final class Tag {

    static final byte LOAD = 1;
    static final byte REDEFINE = 2;
    static final byte INVOKE = 3;
    static final byte READ_VARIABLE = 4;
    static final byte ADD_TO_CLASS_PATH = 5;
    static final byte FLUSH = 6;
    static final byte END_CELL = 7;
    static final byte RESUME = 8;
    static final byte MEASURE = 9;

    static final byte DONE = 16;
    static final byte VALUE = 17;
    static final byte NO_VALUE = 18;
    static final byte THREW = 19;
    static final byte UNRESOLVED = 20;
    static final byte STOPPED = 21;
    static final byte NOT_INSTALLED = 22;
    static final byte EXITED = 23;
    static final byte ASKS = 24;
    static final byte MEASURED = 25;
    static final byte LOADED = 26;
    static final byte LISTENING = 27;

    static final byte OUTPUT = 32;
    static final byte DISPLAY = 33;
    static final byte FLUSHED = 34;
    static final byte UPDATE_DISPLAY = 35;
    static final byte CLEAR_OUTPUT = 36;
    static final byte INPUT_REQUEST = 37;
    static final byte SET_NEXT_INPUT = 38;
    static final byte COMM_SAID = 39;
    static final byte COMM_HANDLED = 40;

    static final byte INTERRUPT = 48;
    static final byte INPUT_REPLY = 49;
    static final byte INPUT_REFUSED = 50;
    static final byte COMM_HEARD = 51;
    static final byte INTERRUPT_LEFTOVERS = 52;
    static final byte COLLECT_GARBAGE = 53;

    static final byte COMM_OPEN = 64;
    static final byte COMM_MESSAGE = 65;
    static final byte COMM_CLOSE = 66;

    static final byte EVAL = 64;
    static final byte LINE_MAGIC = 65;
    static final byte CELL_MAGIC = 66;

    static final byte EVALUATED = 80;
    static final byte CODE_THREW = 81;
    static final byte TEXT = 82;
    static final byte ITEMS = 83;
    static final byte NOTHING = 84;
    static final byte FAILED = 85;
    static final byte CODE_STOPPED = 86;

    private Tag() {
        // constants only
    }
}
