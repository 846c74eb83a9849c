package dev.modelkeys.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What an issuer says of somebody. */
record Claims(JsonNode json) {

    /** The value of this claim; empty where it is none, or blank, or no text. */
    Optional<String> text(String name) {
        return Optional.of(json.path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank());
    }

    /** The texts at this place, one or many: a claim of this name, or else a path of names with slashes between. */
    Set<String> texts(String place) {
        Set<String> texts = new LinkedHashSet<>();
        JsonNode found = at(place);
        if (found.isTextual()) {
            texts.add(found.textValue());
        } else if (found.isArray()) {
            found.forEach(item -> Optional.ofNullable(item.textValue()).ifPresent(texts::add));
        }
        return texts;
    }

    /** Names come first, because some issuers want those of their customers' claims to be URLs. */
    private JsonNode at(String place) {
        JsonNode node = json;
        if (json.has(place)) {
            return json.path(place);
        }
        for (String name : place.split("/", -1)) {
            node = node.path(name);
        }
        return node;
    }
}
