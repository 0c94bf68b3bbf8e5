package jawait.kernel.analysis;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/// What may stand in an import declaration.
///
/// @param code the unit that holds it
/// @param members what is in packages and types
/// @param line the declaration up to the cursor
record ImportProposals(Attributed code, MemberProposals members, ImportLine line) {

    Stream<Candidate> all() {
        return switch (line.kind()) {
            case MODULE -> modules();
            case STATIC -> Stream.concat(inPackage(), inType(true));
            case TYPE -> Stream.of(inPackage(), inType(false), words()).flatMap(each -> each);
        };
    }

    private Stream<Candidate> modules() {
        return code.elements().getAllModuleElements().stream()
                .map(ModuleElement::getQualifiedName)
                .map(Object::toString)
                .filter(name -> !name.isEmpty() && name.startsWith(line.prefix()))
                .map(name -> Proposals.word(name, CompletionType.MODULE));
    }

    private Stream<Candidate> inPackage() {
        return members.inPackage(line.qualifier());
    }

    private Stream<Candidate> inType(boolean all) {
        TypeElement type = code.elements().getTypeElement(line.qualifier());
        if (type == null) {
            return Stream.empty();
        }
        return type.getEnclosedElements().stream()
                .filter(member -> isImportable(member, all))
                .map(member -> members.proposals().of(member, Optional.empty()));
    }

    private boolean isImportable(Element member, boolean all) {
        return member.getModifiers().contains(Modifier.PUBLIC)
                && new Prefix(line.prefix()).accepts(member.getSimpleName())
                && (Members.isType(member)
                        || (all && member.getModifiers().contains(Modifier.STATIC)));
    }

    private Stream<Candidate> words() {
        return line.qualifier().isEmpty()
                ? Stream.of("module", "static")
                        .filter(word -> word.startsWith(line.prefix()))
                        .map(word -> Proposals.word(word, CompletionType.KEYWORD))
                : Stream.empty();
    }
}
