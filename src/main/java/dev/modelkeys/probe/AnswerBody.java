package dev.modelkeys.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Body of an answer, read as far as it goes; numbers, true and false are texts in it. */
final class AnswerBody {

    private static final int DEEPEST = 40;
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,6}");
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(40)
                    .build())
            .build();

    private final String text;
    private final @Nullable JsonNode json;

    private AnswerBody(String text, @Nullable JsonNode json) {
        this.text = text;
        this.json = json;
    }

    static AnswerBody of(Answer answer) {
        return new AnswerBody(new String(answer.body(), UTF_8), json(answer));
    }

    /** The JSON of the body; of one that was cut, what was there before the cut. Null if the body is no JSON. */
    private static @Nullable JsonNode json(Answer answer) {
        Deque<ContainerNode<?>> open = new ArrayDeque<>();
        JsonNode root = null;
        try (JsonParser parser = JSON.createParser(answer.body())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructEnd()) {
                    open.pop();
                } else if (token != JsonToken.FIELD_NAME) {
                    JsonNode node = node(parser, token);
                    if (root != null && open.isEmpty()) {
                        return null;
                    }
                    root = root == null ? node : root;
                    add(open.peek(), parser.currentName(), node);
                    if (node instanceof ContainerNode<?> container) {
                        open.push(container);
                    }
                }
            }
            return root;
        } catch (IOException e) {
            return answer.cut() ? root : null;
        }
    }

    private static JsonNode node(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> JsonNodeFactory.instance.objectNode();
            case START_ARRAY -> JsonNodeFactory.instance.arrayNode();
            case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
            default -> JsonNodeFactory.instance.textNode(parser.getText());
        };
    }

    private static void add(@Nullable ContainerNode<?> parent, @Nullable String name, JsonNode node) {
        if (parent instanceof ObjectNode object && name != null) {
            object.set(name, node);
        } else if (parent instanceof ArrayNode array) {
            array.add(node);
        }
    }

    boolean isJson() {
        return json != null;
    }

    boolean isEmpty() {
        return text.isBlank();
    }

    boolean isHtml() {
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head");
    }

    boolean contains(String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** The values at a pointer, in which {@code *} is any element. */
    List<JsonNode> at(String pointer) {
        List<JsonNode> found = json == null ? List.of() : List.of(json);
        for (String step : pointer.substring(1).split("/", -1)) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : found) {
                if (step.equals("*")) {
                    node.forEach(next::add);
                } else {
                    JsonNode child = node.isArray() && INDEX.matcher(step).matches()
                            ? node.get(Integer.parseInt(step))
                            : node.get(step);
                    if (child != null && !child.isNull()) {
                        next.add(child);
                    }
                }
            }
            found = next;
        }
        return found;
    }
}
