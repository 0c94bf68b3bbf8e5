package jawait.kernel.analysis;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/// A unit of which the compiler knows the types.
///
/// @param compiler what attributed it, needed to ask for more
/// @param unit the source
/// @param root the path of its compilation unit
record Attributed(Compiler compiler, Unit unit, TreePath root) {

    CompilationUnitTree tree() {
        return root.getCompilationUnit();
    }

    DocTrees trees() {
        return compiler.trees();
    }

    Types types() {
        return compiler.types();
    }

    Elements elements() {
        return compiler.elements();
    }
}
