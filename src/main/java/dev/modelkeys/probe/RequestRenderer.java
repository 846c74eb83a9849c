package dev.modelkeys.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.modelkeys.catalog.ProbeRequest;
import dev.modelkeys.catalog.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills the requests of probes in. */
final class RequestRenderer {

    private static final String CONTENT_TYPE = "Content-Type";

    private RequestRenderer() {}

    /**
     * Returns the request; null if a value that it needs is missing, or cannot be in a header.
     *
     * @param changed members that replace those of a JSON body, or take them away where they are null; null for none
     */
    static @Nullable RenderedRequest render(ProbeRequest request, Values values, @Nullable JsonNode changed) {
        String url = Rendering.url(request.url(), values);
        Map<String, String> headers = headers(request.headers(), values);
        if (url == null || headers == null) {
            return null;
        }
        String body = null;
        String type = null;
        if (request.json() != null) {
            body = json(request.json(), values, changed);
            type = "application/json";
        } else if (!request.form().isEmpty()) {
            body = form(request.form(), values);
            type = "application/x-www-form-urlencoded";
        }
        if (type != null && body == null) {
            return null;
        }
        if (type != null && headers.keySet().stream().noneMatch(CONTENT_TYPE::equalsIgnoreCase)) {
            headers.put(CONTENT_TYPE, type);
        }
        return new RenderedRequest(request.method(), url, headers, body);
    }

    /** The headers that have a value; null if one of them cannot be sent. */
    static @Nullable Map<String, String> headers(Map<String, Template> templates, Values values) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Map.Entry<String, Template> template : templates.entrySet()) {
            String value = Rendering.text(template.getValue(), values);
            if (value != null && !isPrintable(value)) {
                return null;
            }
            if (value != null) {
                headers.put(template.getKey(), value);
            }
        }
        return headers;
    }

    private static boolean isPrintable(String value) {
        return value.chars().allMatch(character -> character >= ' ' && character <= '~');
    }

    private static @Nullable String form(Map<String, Template> fields, Values values) {
        List<String> pairs = new ArrayList<>();
        for (Map.Entry<String, Template> field : fields.entrySet()) {
            String value = Rendering.text(field.getValue(), values);
            if (value == null) {
                return null;
            }
            pairs.add(Rendering.encode(field.getKey()) + "=" + Rendering.encode(value));
        }
        return String.join("&", pairs);
    }

    private static @Nullable String json(JsonNode template, Values values, @Nullable JsonNode changed) {
        JsonNode body = filled(template, values);
        if (body instanceof ObjectNode object && changed instanceof ObjectNode changes) {
            object.setAll(changes);
            changes.properties().stream()
                    .filter(change -> change.getValue().isNull())
                    .forEach(change -> object.remove(change.getKey()));
        }
        return body == null ? null : body.toString();
    }

    private static @Nullable JsonNode filled(JsonNode node, Values values) {
        if (node.isTextual()) {
            String text = Rendering.text(Template.of(node.textValue()), values);
            return text == null ? null : JsonNodeFactory.instance.textNode(text);
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                JsonNode value = filled(member.getValue(), values);
                if (value == null) {
                    return null;
                }
                object.set(member.getKey(), value);
            }
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (JsonNode item : node) {
                JsonNode value = filled(item, values);
                if (value == null) {
                    return null;
                }
                array.add(value);
            }
            return array;
        }
        return node;
    }
}
