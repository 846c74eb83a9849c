package dev.modelkeys.graphql.engine;

import graphql.language.Definition;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one operation or fragment may select with all fragments in their places. It stops at the first limit, and so
 * after a few hundred steps, also where fragments multiply or spread themselves.
 */
final class SelectionLimits {

    private static final int DEEPEST = 15;
    private static final int MOST_FIELDS = 300;
    private static final int MOST_OF_ONE_NAME = 100;
    private static final int MOST_PLACED_FRAGMENTS = 50;
    private static final int MOST_MUTATIONS = 10;

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Integer> names = new HashMap<>();
    private int fields;
    private int placed;
    private int roots;

    SelectionLimits(Map<String, FragmentDefinition> fragments) {
        this.fragments = fragments;
    }

    void check(Definition<?> definition) {
        if (definition instanceof OperationDefinition operation) {
            walk(operation.getSelectionSet(), 1);
            if (operation.getOperation() == OperationDefinition.Operation.MUTATION) {
                DocumentLimits.atMost(MOST_MUTATIONS, roots, "mutations");
            }
        } else if (definition instanceof FragmentDefinition fragment) {
            walk(fragment.getSelectionSet(), 1);
        }
    }

    private void walk(@Nullable SelectionSet selections, int depth) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                count(field, depth);
                walk(field.getSelectionSet(), depth + 1);
            } else if (selection instanceof InlineFragment inline) {
                walk(inline.getSelectionSet(), depth);
            } else if (selection instanceof FragmentSpread spread) {
                place(fragments.get(spread.getName()), depth);
            }
        }
    }

    private void count(Field field, int depth) {
        roots += depth == 1 ? 1 : 0;
        DocumentLimits.atMost(DEEPEST, depth, "levels of fields");
        DocumentLimits.atMost(MOST_FIELDS, ++fields, "fields");
        int same = names.merge(field.getName(), 1, Integer::sum);
        DocumentLimits.atMost(MOST_OF_ONE_NAME, same, "fields of one name");
    }

    private void place(@Nullable FragmentDefinition fragment, int depth) {
        DocumentLimits.atMost(MOST_PLACED_FRAGMENTS, ++placed, "fragments in place");
        if (fragment != null) {
            walk(fragment.getSelectionSet(), depth);
        }
    }
}
