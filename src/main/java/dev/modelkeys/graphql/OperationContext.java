package dev.modelkeys.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Set;

/**
 * Root field that the current thread executes.
 *
 * @param operation such as {@code Query.providers}
 * @param arguments as sent; they may hold secrets, so toString omits them
 */
public record OperationContext(String operation, Map<String, Object> arguments, SelectedFields selection) {

    private static final OperationContext NONE = new OperationContext("", Map.of(), new SelectedFields(Set.of()));
    private static final ThreadLocal<OperationContext> CURRENT = ThreadLocal.withInitial(() -> NONE);

    public static OperationContext current() {
        return CURRENT.get();
    }

    public static void enter(String operation, DataFetchingEnvironment environment) {
        CURRENT.set(new OperationContext(operation, environment.getArguments(), SelectedFields.of(environment)));
    }

    public static void leave() {
        CURRENT.remove();
    }

    @Override
    public String toString() {
        return "OperationContext[" + operation + "]";
    }
}
