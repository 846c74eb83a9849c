package dev.modelkeys.graphql.engine;

import graphql.ExecutionResult;
import graphql.GraphQLContext;

/** Marks results of mutations, some of which carry a secret that is shown once. No query returns one. */
public final class MutationMark {

    private static final String KEY = MutationMark.class.getName();

    private MutationMark() {}

    static void set(GraphQLContext context) {
        context.put(KEY, true);
    }

    static ExecutionResult copy(GraphQLContext context, ExecutionResult result) {
        return context.hasKey(KEY) ? result.transform(builder -> builder.addExtension(KEY, true)) : result;
    }

    public static boolean isOn(ExecutionResult result) {
        return result.getExtensions() != null && result.getExtensions().containsKey(KEY);
    }
}
