package dev.modelkeys.graphql.node;

import dev.modelkeys.graphql.NodeView;
import java.util.Optional;
import java.util.function.Function;

/**
 * A type whose objects have ids.
 *
 * @param name of the type in the schema
 * @param operation the query whose permission reading an object needs
 * @param reading finds an object of the caller's workspace
 */
record NodeType(String name, String operation, Function<String, Optional<? extends NodeView>> reading) {

    Optional<? extends NodeView> find(String id) {
        return reading.apply(id);
    }
}
