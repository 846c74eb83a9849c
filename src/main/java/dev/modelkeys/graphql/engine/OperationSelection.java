package dev.modelkeys.graphql.engine;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Picks the part of a document that a request executes, so that limits and validation apply to nothing else. */
final class OperationSelection {

    private static final int MOST_OPERATIONS = 50;

    private OperationSelection() {}

    /**
     * The document without other operations and the fragments that only they reach; the document itself where it has one.
     *
     * @throws DocumentRejected if the name does not lead to exactly one operation
     */
    static Document of(Document document, @Nullable String operationName) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        DocumentLimits.atMost(MOST_OPERATIONS, operations.size(), "operations");
        String name = operationName == null || operationName.isEmpty() ? null : operationName;
        checkNames(operations);
        if (operations.size() == 1
                && (name == null || name.equals(operations.get(0).getName()))) {
            return document;
        }
        if (name == null) {
            return reject(operations, "Say with 'operationName' which operation of the document to run.");
        }
        return operations.stream()
                .filter(operation -> name.equals(operation.getName()))
                .findFirst()
                .map(operation -> reachedFrom(operation, document))
                .orElseGet(() -> reject(operations, "The document has no operation of the name in 'operationName'."));
    }

    private static Document reject(List<OperationDefinition> operations, String message) {
        if (operations.isEmpty()) {
            throw new DocumentRejected(Errors.invalid("it has no operation", List.of()));
        }
        throw new DocumentRejected(Errors.malformed(message));
    }

    private static void checkNames(List<OperationDefinition> operations) {
        if (operations.size() > 1) {
            Set<String> names = new HashSet<>();
            for (OperationDefinition operation : operations) {
                if (operation.getName() == null) {
                    throw invalid("an operation beside others has a name", operation);
                }
                if (!names.add(operation.getName())) {
                    throw invalid("two operations have the same name", operation);
                }
            }
        }
    }

    private static DocumentRejected invalid(String what, OperationDefinition operation) {
        return new DocumentRejected(Errors.invalid(what, List.of(operation.getSourceLocation())));
    }

    @SuppressWarnings("rawtypes") // The document's own signature.
    private static Document reachedFrom(OperationDefinition operation, Document document) {
        Map<String, List<FragmentDefinition>> fragments =
                document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .collect(Collectors.groupingBy(FragmentDefinition::getName));
        Set<Definition<?>> reached = new HashSet<>();
        Deque<Definition<?>> next = new ArrayDeque<>(List.of(operation));
        while (!next.isEmpty()) {
            Definition<?> definition = next.remove();
            if (reached.add(definition)) {
                spreads(definition).forEach(name -> next.addAll(fragments.getOrDefault(name, List.of())));
            }
        }
        List<Definition> kept = document.getDefinitions().stream()
                .filter(definition -> reached.contains(definition)
                        || !(definition instanceof OperationDefinition || definition instanceof FragmentDefinition))
                .toList();
        return document.transform(changed -> changed.definitions(kept));
    }

    @SuppressWarnings("rawtypes") // The visitor's own signature.
    private static Set<String> spreads(Definition<?> definition) {
        Set<String> names = new HashSet<>();
        new NodeTraverser()
                .preOrder(
                        new NodeVisitorStub() {
                            @Override
                            public TraversalControl visitFragmentSpread(
                                    FragmentSpread node, TraverserContext<Node> context) {
                                names.add(node.getName());
                                return TraversalControl.CONTINUE;
                            }
                        },
                        definition);
        return names;
    }
}
