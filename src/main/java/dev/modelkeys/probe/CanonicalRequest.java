package dev.modelkeys.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Text of a request in the way of SigV4 and its relatives. */
record CanonicalRequest(String text, String signedHeaders) {

    /** @param headers those that are signed, by name in small letters */
    static CanonicalRequest of(RenderedRequest request, SignedTarget target, Map<String, String> headers) {
        SortedMap<String, String> sorted = new TreeMap<>(headers);
        StringBuilder lines = new StringBuilder();
        sorted.forEach((name, value) ->
                lines.append(name).append(':').append(value.strip()).append('\n'));
        String names = String.join(";", sorted.keySet());
        String text = String.join(
                "\n",
                request.method().name(),
                target.path(),
                target.sortedQuery(),
                lines,
                names,
                sha256(request.body() == null ? "" : request.body()));
        return new CanonicalRequest(text, names);
    }

    String digest() {
        return sha256(text);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This platform has no SHA-256", e);
        }
    }
}
