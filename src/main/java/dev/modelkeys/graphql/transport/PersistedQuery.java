package dev.modelkeys.graphql.transport;

import dev.modelkeys.kernel.Sha256;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The extension {@code persistedQuery} of a request, as Apollo's clients and others send it. */
final class PersistedQuery {

    private static final String NAME = "persistedQuery";
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private PersistedQuery() {}

    /**
     * The hash that names the document; null if the request does not use the extension.
     *
     * @throws MalformedRequest if the extension is not as it is specified, or the hash is another document's
     */
    static @Nullable String sha256(GraphQLRequest request) throws MalformedRequest {
        Map<String, Object> extensions = request.extensions();
        Object extension = extensions == null ? null : extensions.get(NAME);
        if (extension == null) {
            return null;
        }
        if (!(extension instanceof Map<?, ?> members)
                || !Integer.valueOf(1).equals(members.get("version"))
                || !(members.get("sha256Hash") instanceof String hash)
                || !SHA_256.matcher(hash).matches()) {
            throw new MalformedRequest(
                    "The extension 'persistedQuery' has 'version' 1 and in 'sha256Hash' the SHA-256 of"
                            + " the query, in 64 lower-case hexadecimal digits.");
        }
        if (request.query() != null && !hash.equals(Sha256.hex(request.query()))) {
            throw new MalformedRequest("The 'sha256Hash' in the extension 'persistedQuery' is not that of the query.");
        }
        return hash;
    }
}
