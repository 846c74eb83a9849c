package dev.modelkeys.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** JSON Web Token before it is signed. */
record TokenDraft(Map<String, Object> header, Map<String, Object> claims) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Sets a claim; null removes it. */
    TokenDraft with(String claim, @Nullable Object value) {
        return new TokenDraft(header, changed(claims, claim, value));
    }

    TokenDraft withHeader(String name, @Nullable Object value) {
        return new TokenDraft(changed(header, name, value), claims);
    }

    String signed(SigningKey key) {
        return withHeader("alg", key.algorithm())
                .withHeader("kid", header.getOrDefault("kid", key.id()))
                .signedBy(key::sign);
    }

    /** Keeps the header as it is, whatever algorithm it names. */
    String signedBy(UnaryOperator<byte[]> signature) {
        String content = part(header) + "." + part(claims);
        return content + "." + SigningKey.base64(signature.apply(content.getBytes(StandardCharsets.US_ASCII)));
    }

    static String part(Map<String, Object> members) {
        try {
            return SigningKey.base64(JSON.writeValueAsBytes(members));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> changed(Map<String, Object> members, String name, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(members);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }
}
