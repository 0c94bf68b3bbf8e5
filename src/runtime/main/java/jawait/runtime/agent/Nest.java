package jawait.runtime.agent;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The list of classes that may use each other's private members, which the JVM lets no
/// redefinition change. It has room for anonymous classes that a later version may bring, so that a
/// method can get one without a new shape of its class.
final class Nest {

    private static final int SPARE_NAMES = 8;

    private Nest() {
        // static only
    }

    /// The list that a version of a class should have.
    ///
    /// @param original as the compiler made it
    /// @param earlier the list that the class in use has; empty where there is no such class
    /// @return the earlier list where it has all that is needed
    static NestMembersAttribute of(NestMembersAttribute original, List<String> earlier) {
        var needed = names(original);
        var names = earlier.containsAll(needed) ? earlier : needed;
        return NestMembersAttribute.ofSymbols(
                names.stream().map(Nest::type).toArray(ClassDesc[]::new));
    }

    /// {@return a list with room for anonymous classes}
    ///
    /// @param original as the compiler made it
    static List<String> spacious(ClassModel original) {
        Set<String> names = new LinkedHashSet<>();
        original.findAttribute(Attributes.nestMembers())
                .ifPresent(attribute -> {
                    var members = names(attribute);
                    names.addAll(members);
                    addSpare(original.thisClass().asInternalName(), names);
                    members.forEach(each -> addSpare(each, names));
                });
        return List.copyOf(names);
    }

    private static void addSpare(String outer, Set<String> names) {
        for (int i = 1; i <= SPARE_NAMES; i++) {
            names.add(outer + "$" + i);
        }
    }

    private static List<String> names(NestMembersAttribute attribute) {
        return attribute.nestMembers().stream().map(ClassEntry::asInternalName).toList();
    }

    private static ClassDesc type(String internalName) {
        return ClassDesc.ofInternalName(internalName);
    }
}
