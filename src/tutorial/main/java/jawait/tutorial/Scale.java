package jawait.tutorial;

/// Where a tick lies in an SVG picture.
///
/// @param end the last tick of all runs in the picture, at least 1
record Scale(long end) {

    static final int WIDTH = 820;
    static final int LEFT = 128;
    static final int PLOT = 440;
    static final int ROW = 26;

    double x(long tick) {
        return LEFT + (double) tick * PLOT / end;
    }

    /// The place as SVG writes it.
    String at(long tick) {
        return Svg.number(x(tick));
    }

    /// The distance between two numbers of the axis.
    long step() {
        return Axis.step(end, 8);
    }
}
