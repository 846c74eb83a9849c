package dev.modelkeys.graphql.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.modelkeys.graphql.Selections;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Cache of valid documents by their text. A document with a string literal is not kept: it may hold a secret. */
final class DocumentCache {

    private static final int MAX_DOCUMENTS = 256;
    private static final int MAX_LENGTH = 16_384;

    private final Cache<Key, Known> documents =
            Caffeine.newBuilder().maximumSize(MAX_DOCUMENTS).recordStats().build();
    private final DocumentReader reader;
    private final Set<String> nonBlocking;

    /** @param nonBlocking names of the root fields that block no thread */
    DocumentCache(DocumentReader reader, Set<String> nonBlocking, MeterRegistry registry) {
        this.reader = reader;
        this.nonBlocking = nonBlocking;
        CaffeineCacheMetrics.monitor(registry, documents, "documents");
    }

    /** A document with several operations is a document of its own for each of them. */
    private record Key(String text, @Nullable String operationName) {}

    /**
     * @param hasDirectives whether variables may change what is selected
     * @param isNonBlocking whether its one root field blocks no thread: a second one would run after the first
     */
    private record Known(Prepared prepared, boolean hasDirectives, boolean isNonBlocking) {

        Prepared forExecution() {
            return hasDirectives ? Prepared.of(prepared.entry()) : prepared;
        }
    }

    /** A document, and what executions that select the same find out about it. */
    record Prepared(PreparsedDocumentEntry entry, PropertyPlans plans, Selections selections) {

        static Prepared of(PreparsedDocumentEntry entry) {
            return new Prepared(entry, new PropertyPlans(), new Selections());
        }
    }

    Prepared get(String text, @Nullable String operationName) {
        Key key = new Key(text, operationName);
        Known known = documents.getIfPresent(key);
        if (known != null) {
            return known.forExecution();
        }
        Prepared read = Prepared.of(reader.read(text, operationName));
        if (!read.entry().hasErrors() && text.length() <= MAX_LENGTH) {
            Document document = read.entry().getDocument();
            if (!has(StringValue.class, document)) {
                documents.put(key, new Known(read, has(Directive.class, document), isNonBlocking(document)));
            }
        }
        return read;
    }

    /** Whether the document may be kept beyond its request, because it is valid, short and without a string literal. */
    boolean keeps(String text, @Nullable String operationName) {
        return documents.asMap().containsKey(new Key(text, operationName));
    }

    /** Whether a document is in the cache, and blocks no thread. */
    boolean isNonBlocking(String text, @Nullable String operationName) {
        Known known = documents.policy().getIfPresentQuietly(new Key(text, operationName));
        return known != null && known.isNonBlocking();
    }

    private boolean isNonBlocking(Document document) {
        return document.getFirstDefinitionOfType(OperationDefinition.class)
                .map(OperationDefinition::getSelectionSet)
                .filter(root -> root.getSelections().size() == 1
                        && root.getSelectionsOfType(Field.class).stream()
                                .map(Field::getName)
                                .anyMatch(nonBlocking::contains))
                .isPresent();
    }

    @SuppressWarnings("rawtypes") // The visitor's own signature.
    private static boolean has(Class<? extends Node> kind, Document document) {
        AtomicBoolean found = new AtomicBoolean();
        new NodeTraverser()
                .preOrder(
                        new NodeVisitorStub() {
                            @Override
                            protected TraversalControl visitNode(Node node, TraverserContext<Node> context) {
                                if (kind.isInstance(node)) {
                                    found.set(true);
                                    return TraversalControl.QUIT;
                                }
                                return TraversalControl.CONTINUE;
                            }
                        },
                        document);
        return found.get();
    }
}
