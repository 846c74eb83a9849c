package dev.modelkeys.graphql;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The API as its clients use it: documents from files, values in variables, over HTTP. */
final class Api {

    static final String PROVIDER = "openai";
    static final String SECRET = "sk-0123456789abcdefWXYZ";

    private final String address;

    /** Empty for the server that the test runs. */
    Api(String address) {
        this.address = address;
    }

    JsonPath call(String document, Map<String, ?> variables) {
        JsonPath answer = send(text(document), variables).jsonPath();
        if (answer.get("errors") != null) {
            throw new AssertionError(answer.getString("errors"));
        }
        return answer;
    }

    Response send(String document, Map<String, ?> variables) {
        return given().contentType("application/json; charset=utf-8")
                .body(Map.of("query", document, "variables", variables))
                .post(address + "/graphql");
    }

    void fresh() {
        call("uninstall", Map.of("id", PROVIDER));
        call("install", Map.of("id", PROVIDER));
    }

    JsonPath provider() {
        return call("provider", Map.of("id", PROVIDER));
    }

    JsonPath add(Map<String, ?> owner, @Nullable String name) {
        Map<String, Object> input = new HashMap<>(Map.of("owner", owner, "values", values(SECRET)));
        input.put("name", name);
        return call("add-credential", Map.of("input", input));
    }

    String added(@Nullable String name) {
        return id(add(Map.of("providerId", PROVIDER), name), "addCredential.credential.id");
    }

    JsonPath addModel(String name, String type, @Nullable String credentialName) {
        Map<String, Object> input =
                new HashMap<>(Map.of("providerId", PROVIDER, "name", name, "type", type, "values", values(SECRET)));
        input.put("credentialName", credentialName);
        return call("add-model", Map.of("input", input));
    }

    static String id(JsonPath answer, String path) {
        return Objects.requireNonNull(answer.getString("data." + path), () -> path + " of " + answer.prettify());
    }

    static List<String> errors(JsonPath answer, String mutation) {
        List<Map<String, Object>> errors = answer.getList("data." + mutation + ".userErrors");
        return errors.stream()
                .map(error -> error.get("code") + " " + error.get("field"))
                .toList();
    }

    static List<Map<String, String>> values(String secret) {
        return Stream.of(Map.of("field", "openai_api_key", "value", secret)).toList();
    }

    static String text(String document) {
        try (InputStream file = Api.class.getResourceAsStream("/graphql/" + document + ".graphql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
