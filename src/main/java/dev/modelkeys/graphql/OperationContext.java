package dev.modelkeys.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Set;

/**
 * The operation that this thread runs.
 *
 * @param operation such as {@code Query.providers}
 * @param arguments as they came; they may hold secrets, so it prints as nothing
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
