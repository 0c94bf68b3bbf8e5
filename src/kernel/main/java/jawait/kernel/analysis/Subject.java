package jawait.kernel.analysis;

import java.util.List;
import javax.lang.model.element.Element;

/// What a name stands for.
///
/// @param element the declaration that fits best
/// @param others its overloads, in the order in which they fit
record Subject(Element element, List<? extends Element> others) {

    Subject(Element element) {
        this(element, List.of());
    }
}
