package jawait.kernel.analysis;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Scope;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What can stand at the cursor of a request, in no order.
///
/// @param code the unit with the marker in it
/// @param request what is asked
record Candidates(Attributed code, Request request) {

    /// Those of which the names are wanted, keywords apart; empty if the marker is lost.
    Optional<List<Candidate>> all(Wanted wanted) {
        return Marker.find(code).map(path -> at(path, wanted).toList());
    }

    private Stream<Candidate> at(TreePath path, Wanted wanted) {
        Scope scope = code.trees().getScope(path);
        var members = new Members(code);
        var proposals = new Proposals(members, new Expectations(code, members).at(path));
        var ofMembers = new MemberProposals(code, proposals, wanted, path, scope);
        if (request.importLine().isPresent()) {
            return new ImportProposals(code, ofMembers, request.importLine().get()).all();
        }
        var ofScope = new ScopeProposals(code, proposals, wanted, path, scope);
        return switch (path.getLeaf()) {
            case MemberSelectTree select -> ofMembers.select(select);
            case MemberReferenceTree reference -> ofMembers.reference(reference);
            default -> Stream.concat(ofScope.all(), request.keywords());
        };
    }
}
