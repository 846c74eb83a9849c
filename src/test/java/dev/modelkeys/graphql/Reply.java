package dev.modelkeys.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Response of the server. A path such as {@code provider.credentials[0].name} names members, and elements of lists; a member of a
 * list is the list of its elements' members. It is no expression of Groovy, as REST Assured's are, each of which takes longer than
 * the request.
 */
@SuppressWarnings("NullAway") // A test knows what is there, or asserts that nothing is.
record Reply(int status, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\d+)])?");

    /** Value at this path below {@code data}, which may be null. */
    @Nullable Object at(String path) {
        return value("data." + path);
    }

    String text(String path) {
        Object value = at(path);
        return value == null ? null : value.toString();
    }

    int number(String path) {
        return Integer.parseInt(String.valueOf(at(path)));
    }

    /** All of the texts at this path, those of nested lists too. */
    List<String> texts(String path) {
        Object values = at(path);
        return values == null ? null : texts((List<?>) values).toList();
    }

    private static Stream<String> texts(List<?> values) {
        return values.stream()
                .flatMap(value -> value instanceof List<?> nested
                        ? texts(nested)
                        : Stream.<String>of(value == null ? null : value.toString()));
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> maps(String path) {
        return (List<Map<String, Object>>) at(path);
    }

    /** Codes of the top-level errors. */
    List<String> codes() {
        List<?> codes = (List<?>) value("errors.extensions.code");
        return codes == null ? List.of() : codes.stream().map(String::valueOf).toList();
    }

    /** User errors of all mutations in the response, each as code and path. */
    List<String> problems() {
        Map<?, ?> data = (Map<?, ?>) value("data");
        if (data == null) {
            return List.of();
        }
        return data.values().stream()
                .filter(Objects::nonNull)
                .flatMap(payload -> problems((Map<?, ?>) payload))
                .toList();
    }

    private static Stream<String> problems(Map<?, ?> payload) {
        List<?> errors = Objects.requireNonNullElse((List<?>) payload.get("userErrors"), List.of());
        return errors.stream().map(error -> (Map<?, ?>) error).map(error -> {
            List<?> field = Objects.requireNonNull((List<?>) error.get("field"));
            List<String> path = field.stream().map(String::valueOf).toList();
            return (error.get("code") + " " + String.join(".", path)).strip();
        });
    }

    private @Nullable Object value(String path) {
        Object value;
        try {
            value = JSON.readValue(body, Object.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + body, e);
        }
        for (String name : path.split("\\.", -1)) {
            Matcher step = STEP.matcher(name);
            if (!step.matches()) {
                throw new IllegalArgumentException(path);
            }
            value = member(value, step.group(1));
            if (step.group(2) != null) {
                value = element(value, Integer.parseInt(step.group(2)));
            }
        }
        return value;
    }

    private static @Nullable Object member(@Nullable Object from, String name) {
        if (from instanceof List<?> elements) {
            return elements.stream().map(element -> member(element, name)).toList();
        }
        return from instanceof Map<?, ?> members ? members.get(name) : null;
    }

    private static @Nullable Object element(@Nullable Object from, int index) {
        return from instanceof List<?> elements && index < elements.size() ? elements.get(index) : null;
    }
}
