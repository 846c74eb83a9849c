package dev.modelkeys.graphql.node;

import dev.modelkeys.graphql.CurrentOperation;
import dev.modelkeys.graphql.NodeView;
import dev.modelkeys.operation.Authorization;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Query of any object by its id, for clients that read single objects again. */
@GraphQLApi
public class NodeApi {

    private final NodeTypes types;
    private final Authorization authorization;
    private final CurrentOperation operation;

    NodeApi(NodeTypes types, Authorization authorization, CurrentOperation operation) {
        this.types = types;
        this.authorization = authorization;
        this.operation = operation;
    }

    /**
     * A type that the caller may not read is not looked at, so that no answer tells whether an object of it exists: the
     * request is refused only if it names the type in a fragment.
     */
    @Query
    @Description("Object by its id, a provider by its catalogue key; null if the workspace has none of this id."
            + " Requires the permission to read objects of its type.")
    public @Nullable NodeView node(@Id @NonNull @Description("Id of the object.") String id) {
        Set<String> named = operation.selection().types();
        // Fragments say what the client expects: the type that they name is most often the right one.
        List<NodeType> candidates = types.all().stream()
                .sorted(Comparator.comparing(type -> !named.contains(type.name())))
                .toList();
        Optional<? extends NodeView> found = candidates.stream()
                .filter(type -> authorization.allows(type.operation()))
                .flatMap(type -> type.find(id).stream())
                .findFirst();
        if (found.isEmpty()) {
            candidates.stream()
                    .filter(type -> named.contains(type.name()))
                    .forEach(type -> authorization.require(type.operation()));
        }
        return found.orElse(null);
    }
}
