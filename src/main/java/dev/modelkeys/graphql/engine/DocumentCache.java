package dev.modelkeys.graphql.engine;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.StringValue;
import graphql.schema.GraphQLSchema;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Remembers valid documents, so that a client's queries are parsed once. Documents with text in them are not kept: it
 * might be a secret.
 */
final class DocumentCache implements PreparsedDocumentProvider {

    private static final int MOST = 256;
    private static final int LONGEST = 16_384;

    private final Map<String, PreparsedDocumentEntry> known =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PreparsedDocumentEntry> eldest) {
                    return size() > MOST;
                }
            });

    private final DocumentReader reader;

    DocumentCache(GraphQLSchema schema) {
        this.reader = new DocumentReader(schema);
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry entry = known.get(input.getQuery());
        if (entry == null) {
            entry = reader.read(input.getQuery());
            if (!entry.hasErrors() && input.getQuery().length() <= LONGEST && !hasText(entry.getDocument())) {
                known.put(input.getQuery(), entry);
            }
        }
        return CompletableFuture.completedFuture(entry);
    }

    @SuppressWarnings("rawtypes") // The visitor's own signature.
    private static boolean hasText(Document document) {
        AtomicBoolean found = new AtomicBoolean();
        new NodeTraverser()
                .preOrder(
                        new NodeVisitorStub() {
                            @Override
                            public TraversalControl visitStringValue(StringValue node, TraverserContext<Node> context) {
                                found.set(true);
                                return TraversalControl.QUIT;
                            }
                        },
                        document);
        return found.get();
    }
}
