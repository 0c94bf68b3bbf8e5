package jawait.kernel.analysis;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/// Collects what there is to say about the subject of an inspection.
///
/// @param code the unit
/// @param documentation where documentation comes from
/// @param detailLevel 1 for the source too
record Inspections(Attributed code, Documentation documentation, int detailLevel) {

    /// More overloads than this are no help.
    private static final int MOST_OVERLOADS = 30;

    Inspection of(Subject subject) {
        Inspection inspection = of(subject.element());
        List<String> overloads =
                subject.others().stream().limit(MOST_OVERLOADS).map(this::signature).toList();
        return new Inspection(
                inspection.owner(),
                inspection.signature(),
                overloads,
                inspection.doc(),
                inspection.type(),
                inspection.apiPage(),
                inspection.source());
    }

    private Inspection of(Element element) {
        Optional<String> source =
                detailLevel > 0
                        ? documentation.declaration(code, element).map(Declaration::source)
                        : Optional.empty();
        return new Inspection(
                owner(element),
                signature(element),
                List.of(),
                doc(element),
                type(element),
                ApiPage.of(code.elements(), element),
                source.filter(text -> !text.isEmpty()));
    }

    /// A constructor that says nothing is explained by its class, what reads a component of a
    /// record by the record.
    private Doc doc(Element element) {
        Doc doc = documentation.doc(code, element);
        Element owner = element.getEnclosingElement();
        if (!doc.isEmpty() || owner == null) {
            return doc;
        }
        if (element.getKind() == ElementKind.CONSTRUCTOR) {
            return documentation.doc(code, owner);
        }
        String name = element.getSimpleName().toString();
        return owner.getKind() == ElementKind.RECORD
                ? new Doc(
                        documentation.doc(code, owner).entry(DocRenderer.PARAMETERS, name),
                        List.of())
                : doc;
    }

    private String signature(Element element) {
        List<String> names =
                documentation
                        .declaration(code, element)
                        .map(Declaration::parameterNames)
                        .orElse(List.of());
        return Signature.of(code.elements(), element, names);
    }

    /// A variable is explained by its type.
    private Optional<Inspection> type(Element element) {
        return element instanceof VariableElement variable
                        && code.types().asElement(variable.asType()) instanceof TypeElement type
                        && !type.getSimpleName().isEmpty()
                ? Optional.of(new Inspections(code, documentation, 0).of(type))
                : Optional.empty();
    }

    private static String owner(Element element) {
        return element.getEnclosingElement() instanceof QualifiedNameable owner
                        && !Place.isLearners(owner.getQualifiedName())
                ? owner.getQualifiedName().toString()
                : "";
    }
}
