package dev.modelkeys.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the server answered. */
public record Response(int status, JsonNode body) {

    /** Whether the server says that it did all of it. */
    public boolean isDone() {
        return status == 200 && payload().isObject() && codes().isEmpty();
    }

    /** Of everything that went wrong. */
    public List<String> codes() {
        List<String> codes = new ArrayList<>();
        body.path("errors")
                .forEach(error -> codes.add(error.at("/extensions/code").asText()));
        payload()
                .path("userErrors")
                .forEach(error -> codes.add(error.path("code").asText()));
        return codes;
    }

    /** What stands at this pointer below the only field of the answer; empty for null. */
    public String text(String pointer) {
        return payload().at(pointer).asText("");
    }

    public List<String> texts(String list, String member) {
        List<String> texts = new ArrayList<>();
        payload().at(list).forEach(item -> texts.add(item.path(member).asText()));
        return texts;
    }

    private JsonNode payload() {
        JsonNode data = body.path("data");
        return data.isEmpty() ? data : data.elements().next();
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
