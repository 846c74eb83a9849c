package dev.modelkeys.graphql;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Response of the server. */
record Reply(int status, String body) {

    /** Value at this path below {@code data}, which may be null. */
    @Nullable Object at(String path) {
        return json().get("data." + path);
    }

    String text(String path) {
        return json().getString("data." + path);
    }

    int number(String path) {
        return json().getInt("data." + path);
    }

    List<String> texts(String path) {
        return json().getList("data." + path, String.class);
    }

    List<Map<String, Object>> maps(String path) {
        return json().getList("data." + path);
    }

    /** Codes of the top-level errors. */
    List<String> codes() {
        List<String> codes = json().getList("errors.extensions.code", String.class);
        return codes == null ? List.of() : codes;
    }

    /** User errors of all mutations in the response, each as code and path. */
    List<String> problems() {
        Map<String, Map<String, Object>> data = json().getMap("data");
        if (data == null) {
            return List.of();
        }
        return data.values().stream()
                .filter(Objects::nonNull)
                .flatMap(Reply::problems)
                .toList();
    }

    private static Stream<String> problems(Map<String, Object> payload) {
        List<?> errors = Objects.requireNonNullElse((List<?>) payload.get("userErrors"), List.of());
        return errors.stream().map(error -> (Map<?, ?>) error).map(error -> {
            List<?> field = Objects.requireNonNull((List<?>) error.get("field"));
            List<String> path = field.stream().map(String::valueOf).toList();
            return (error.get("code") + " " + String.join(".", path)).strip();
        });
    }

    private JsonPath json() {
        return new JsonPath(body);
    }
}
