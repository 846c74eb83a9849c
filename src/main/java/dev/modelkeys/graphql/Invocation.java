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
public record Invocation(String operation, Map<String, Object> arguments, Selection selection) {

    private static final Invocation NONE = new Invocation("", Map.of(), new Selection(Set.of()));
    private static final ThreadLocal<Invocation> CURRENT = ThreadLocal.withInitial(() -> NONE);

    static Invocation current() {
        return CURRENT.get();
    }

    public static void enter(String operation, DataFetchingEnvironment environment) {
        CURRENT.set(new Invocation(operation, environment.getArguments(), Selection.of(environment)));
    }

    public static void leave() {
        CURRENT.remove();
    }

    @Override
    public String toString() {
        return "Invocation[" + operation + "]";
    }
}
