package dev.modelkeys.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Claims of a token (RFC 7519). */
record Claims(JsonNode json) {

    /** The text of this claim; empty if absent, blank or of another type. */
    Optional<String> text(String name) {
        return Optional.of(json.path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank());
    }

    /** The text or texts at a path of names with slashes between, or of the claim with that whole name. */
    Set<String> texts(String path) {
        Set<String> texts = new LinkedHashSet<>();
        JsonNode found = at(path);
        if (found.isTextual()) {
            texts.add(found.textValue());
        } else if (found.isArray()) {
            found.forEach(item -> Optional.ofNullable(item.textValue()).ifPresent(texts::add));
        }
        return texts;
    }

    /** Whole names first: some issuers require URLs as names of custom claims. */
    private JsonNode at(String path) {
        JsonNode node = json;
        if (json.has(path)) {
            return json.path(path);
        }
        for (String name : path.split("/", -1)) {
            node = node.path(name);
        }
        return node;
    }
}
