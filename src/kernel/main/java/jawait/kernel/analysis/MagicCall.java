package jawait.kernel.analysis;

/// A magic as it stands in a cell: `%name arguments`, up to the end of its line.
///
/// @param start UTF-16 index of the percent sign
/// @param end UTF-16 index behind the line's last character
/// @param line counted from 1
/// @param name what follows the percent signs at once; empty where a blank follows
/// @param arguments the rest of the line without blanks around it
/// @param assigned whether it stands behind an equals sign, as the value of a variable
/// @param ofCell whether it has two percent signs
public record MagicCall(
        int start,
        int end,
        int line,
        String name,
        String arguments,
        boolean assigned,
        boolean ofCell) {

    /// Reads a call.
    ///
    /// @param code the cell
    /// @param start index of its percent sign
    /// @param assigned whether it is the value of a variable
    static MagicCall at(String code, int start, boolean assigned) {
        int newline = code.indexOf('\n', start);
        int end = newline < 0 ? code.length() : newline;
        boolean ofCell = code.startsWith("%%", start);
        int nameStart = start + (ofCell ? 2 : 1);
        int nameEnd = nameStart;
        while (nameEnd < end && !Character.isWhitespace(code.charAt(nameEnd))) {
            nameEnd++;
        }
        int line = 1 + (int) code.substring(0, start).chars().filter(c -> c == '\n').count();
        return new MagicCall(
                start,
                end,
                line,
                code.substring(nameStart, nameEnd),
                code.substring(nameEnd, end).strip(),
                assigned,
                ofCell);
    }

    /// The same call in a text that has grown before it.
    ///
    /// @param characters how many more there are
    /// @return a call at the new place
    public MagicCall movedBy(int characters) {
        return new MagicCall(
                start + characters, end + characters, line, name, arguments, assigned, ofCell);
    }

    /// {@return how the magic is written, such as `%time`}
    public String written() {
        return (ofCell ? "%%" : "%") + name;
    }
}
