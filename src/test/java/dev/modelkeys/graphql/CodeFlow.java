package dev.modelkeys.graphql;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Authorization code flow with PKCE (RFC 7636) of an issuer: the person at the browser is signed in without a question. */
final class CodeFlow {

    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final List<Map<String, String>> exchanges = new CopyOnWriteArrayList<>();
    private volatile Supplier<String> person = () -> "";

    /** @param token signs an access token for the person */
    void seat(Supplier<String> token) {
        person = token;
    }

    /** What was sent for tokens, with the parameters of the request that the code came from. */
    List<Map<String, String>> exchanges() {
        return List.copyOf(exchanges);
    }

    void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String code = "code-" + codes.size();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        asked.get("redirect_uri") + "?code=" + code + "&state="
                                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
    }

    Map<String, Object> exchange(HttpExchange exchange) throws IOException {
        Map<String, String> sent =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = Objects.requireNonNull(codes.remove(sent.get("code")));
        String verifier = Objects.requireNonNull(sent.get("code_verifier"));
        Map<String, String> both = new LinkedHashMap<>(asked);
        both.putAll(sent);
        both.put("proven", String.valueOf(challenge(verifier).equals(asked.get("code_challenge"))));
        exchanges.add(both);
        String token = person.get();
        return Map.of(
                "access_token", token, "id_token", token, "token_type", "Bearer", "expires_in", 600, "scope", "openid");
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
