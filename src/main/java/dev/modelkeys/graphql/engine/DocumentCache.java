package dev.modelkeys.graphql.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Cache of valid documents by their text. A document with a string literal is not kept: it may hold a secret. */
final class DocumentCache implements PreparsedDocumentProvider {

    private static final int MAX_DOCUMENTS = 256;
    private static final int MAX_LENGTH = 16_384;

    private final Cache<String, PreparsedDocumentEntry> documents =
            Caffeine.newBuilder().maximumSize(MAX_DOCUMENTS).build();
    private final DocumentReader reader;

    DocumentCache(GraphQLSchema schema) {
        this.reader = new DocumentReader(schema);
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry entry = documents.getIfPresent(input.getQuery());
        if (entry == null) {
            entry = reader.read(input.getQuery());
            if (!entry.hasErrors() && input.getQuery().length() <= MAX_LENGTH && !hasString(entry.getDocument())) {
                documents.put(input.getQuery(), entry);
            }
        }
        return CompletableFuture.completedFuture(entry);
    }

    @SuppressWarnings("rawtypes") // The visitor's own signature.
    private static boolean hasString(Document document) {
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
