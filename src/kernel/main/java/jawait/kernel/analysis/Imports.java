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

/// What the import declarations of a unit bring, as far as they are wanted.
///
/// @param code the unit
record Imports(Attributed code) {

    /// Imported types, those of `java.lang` included.
    Stream<TypeElement> types(Wanted wanted) {
        Stream<TypeElement> declared =
                imports().filter(each -> !each.isStatic()).flatMap(i -> types(i, wanted));
        return Stream.concat(inPackage("java.lang", wanted), declared);
    }

    /// Statically imported methods, fields and types.
    Stream<Element> statics(Wanted wanted) {
        return imports().filter(ImportTree::isStatic).flatMap(i -> statics(i, wanted));
    }

    /// The top-level types of a package.
    Stream<TypeElement> inPackage(String name, Wanted wanted) {
        return code.compiler().packages().typeNames(name).stream()
                .filter(wanted::accepts)
                .map(type -> code.elements().getTypeElement(name + "." + type))
                .filter(Objects::nonNull);
    }

    private Stream<? extends ImportTree> imports() {
        return code.tree().getImports().stream();
    }

    private Stream<TypeElement> types(ImportTree declaration, Wanted wanted) {
        String name = declaration.getQualifiedIdentifier().toString();
        if (declaration.isModule()) {
            ModuleElement module = code.elements().getModuleElement(name);
            return module == null
                    ? Stream.empty()
                    : code.compiler()
                            .packages()
                            .exportedBy(module)
                            .flatMap(packageName -> inPackage(packageName, wanted));
        }
        if (name.endsWith(".*")) {
            return onDemand(name.substring(0, name.length() - 2), wanted);
        }
        return Stream.ofNullable(code.elements().getTypeElement(name))
                .filter(type -> wanted.accepts(type.getSimpleName()));
    }

    private Stream<TypeElement> onDemand(String name, Wanted wanted) {
        PackageElement element = code.elements().getPackageElement(name);
        if (element != null) {
            return inPackage(name, wanted);
        }
        return Stream.ofNullable(code.elements().getTypeElement(name))
                .flatMap(type -> type.getEnclosedElements().stream())
                .filter(member -> wanted.accepts(member.getSimpleName()))
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast);
    }

    private Stream<Element> statics(ImportTree declaration, Wanted wanted) {
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
                .filter(member -> wanted.accepts(member.getSimpleName()))
                .map(Element.class::cast);
    }
}
