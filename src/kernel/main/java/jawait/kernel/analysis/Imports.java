package jawait.kernel.analysis;

import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/// What the import declarations of a unit bring, by the names they begin with.
///
/// @param code the unit
record Imports(Attributed code) {

    /// Imported types, those of `java.lang` included.
    Stream<TypeElement> types(String prefix) {
        Stream<TypeElement> declared =
                imports().filter(each -> !each.isStatic()).flatMap(i -> types(i, prefix));
        return Stream.concat(inPackage("java.lang", prefix), declared);
    }

    /// Statically imported methods, fields and types.
    Stream<Element> statics(String prefix) {
        return imports().filter(ImportTree::isStatic).flatMap(i -> statics(i, prefix));
    }

    /// The top-level types of a package.
    Stream<TypeElement> inPackage(String name, String prefix) {
        return code.compiler().packages().typeNames(name).stream()
                .filter(type -> Prefix.matches(type, prefix))
                .map(type -> code.elements().getTypeElement(name + "." + type))
                .filter(Objects::nonNull);
    }

    private Stream<? extends ImportTree> imports() {
        return code.tree().getImports().stream();
    }

    private Stream<TypeElement> types(ImportTree declaration, String prefix) {
        String name = declaration.getQualifiedIdentifier().toString();
        if (declaration.isModule()) {
            ModuleElement module = code.elements().getModuleElement(name);
            return module == null
                    ? Stream.empty()
                    : code.compiler()
                            .packages()
                            .exportedBy(module)
                            .flatMap(packageName -> inPackage(packageName, prefix));
        }
        if (name.endsWith(".*")) {
            return onDemand(name.substring(0, name.length() - 2), prefix);
        }
        return Stream.ofNullable(code.elements().getTypeElement(name))
                .filter(type -> Prefix.matches(type.getSimpleName(), prefix));
    }

    private Stream<TypeElement> onDemand(String name, String prefix) {
        PackageElement element = code.elements().getPackageElement(name);
        if (element != null) {
            return inPackage(name, prefix);
        }
        return Stream.ofNullable(code.elements().getTypeElement(name))
                .flatMap(type -> type.getEnclosedElements().stream())
                .filter(member -> Prefix.matches(member.getSimpleName(), prefix))
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast);
    }

    private Stream<Element> statics(ImportTree declaration, String prefix) {
        if (!(declaration.getQualifiedIdentifier() instanceof MemberSelectTree select)) {
            return Stream.empty();
        }
        TypeElement owner = code.elements().getTypeElement(select.getExpression().toString());
        List<? extends Element> members =
                owner == null ? List.of() : code.elements().getAllMembers(owner);
        String name = select.getIdentifier().toString();
        return members.stream()
                .filter(member -> name.equals("*") || member.getSimpleName().contentEquals(name))
                .filter(member -> member.getModifiers().contains(Modifier.STATIC))
                .filter(member -> Prefix.matches(member.getSimpleName(), prefix))
                .map(Element.class::cast);
    }
}
