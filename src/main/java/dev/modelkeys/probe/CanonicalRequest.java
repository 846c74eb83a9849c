package dev.modelkeys.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.modelkeys.kernel.Sha256;
import dev.modelkeys.vault.RequestMac;
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
                Sha256.hex(request.body() == null ? "" : request.body()));
        return new CanonicalRequest(text, names);
    }

    /**
     * The value of the header Authorization.
     *
     * @param secret the first key; each part of the scope makes the next one from it
     */
    String authorization(String algorithm, String time, String scope, String id, String secret) {
        byte[] key = secret.getBytes(UTF_8);
        for (String part : scope.split("/", -1)) {
            key = RequestMac.sha256(key, part);
        }
        String signed = String.join("\n", algorithm, time, scope, Sha256.hex(text));
        return "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                .formatted(
                        algorithm, id, scope, signedHeaders, HexFormat.of().formatHex(RequestMac.sha256(key, signed)));
    }
}
