package dev.modelkeys.graphql.engine;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.List;

/**
 * Rejects subscriptions whose root field may be left out, as the specification says since September 2025. The engine's validation
 * counts the fields that are left, and fails where there is none.
 */
final class SubscriptionRoot {

    private final Document document;

    private SubscriptionRoot(Document document) {
        this.document = document;
    }

    /** @param document with one operation, whose fragments {@link DocumentLimits} has followed: none reaches itself */
    static void check(Document document) {
        document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION)
                .forEach(operation -> new SubscriptionRoot(document).check(operation.getSelectionSet()));
    }

    private void check(SelectionSet root) {
        for (Selection<?> selection : root.getSelections()) {
            if (selection instanceof DirectivesContainer<?> container
                    && ServedSchema.EXECUTABLE_DIRECTIVES.stream().anyMatch(container::hasDirective)) {
                throw new DocumentRejected(Errors.invalid(
                        "the root field of a subscription is always selected", List.of(selection.getSourceLocation())));
            }
            if (selection instanceof InlineFragment fragment) {
                check(fragment.getSelectionSet());
            } else if (selection instanceof FragmentSpread spread) {
                document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .filter(fragment -> fragment.getName().equals(spread.getName()))
                        .forEach(fragment -> check(fragment.getSelectionSet()));
            }
        }
    }
}
