package dev.modelkeys.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the properties of one JSON object; those that nobody asked for are a fault. */
final class JsonReader {

    private final Source source;
    private final Json.Obj object;
    private final Set<String> asked = new HashSet<>();

    private JsonReader(Source source, Json.Obj object) {
        this.source = source;
        this.object = object;
    }

    static JsonReader of(Source source, Json json) {
        if (json instanceof Json.Obj object) {
            return new JsonReader(source, object);
        }
        throw source.fault(json.line(), "expected an object, found " + json.kind());
    }

    int line() {
        return object.line();
    }

    /** The line of a property, or of the object where the property is missing. */
    int line(String property) {
        Json.Member member = object.members().get(property);
        return member == null ? line() : member.line();
    }

    String text(String property) {
        return require(property, optionalText(property));
    }

    @Nullable String optionalText(String property) {
        Json json = ask(property);
        return json == null ? null : text(json, property);
    }

    /** A text as it stands in a file: something to read, on one line. */
    String text(Json json, String what) {
        if (!(json instanceof Json.Text text)) {
            throw source.fault(json.line(), "'" + what + "' must be a text, not " + json.kind());
        }
        if (text.value().isBlank() || !text.value().equals(ValueRules.trim(text.value()))) {
            throw source.fault(json.line(), "'" + what + "' must not be blank or begin or end with white space");
        }
        if (!ValueRules.oneLine(text.value())) {
            throw source.fault(json.line(), "'" + what + "' must be one line without control characters");
        }
        return text.value();
    }

    boolean flag(String property, boolean otherwise) {
        Json json = ask(property);
        if (json == null) {
            return otherwise;
        }
        if (json instanceof Json.Flag flag) {
            return flag.value();
        }
        throw source.fault(json.line(), "'" + property + "' must be true or false, not " + json.kind());
    }

    @Nullable Integer positive(String property) {
        Json json = ask(property);
        if (json == null) {
            return null;
        }
        if (json instanceof Json.Whole number && number.value() > 0) {
            return number.value();
        }
        throw source.fault(json.line(), "'" + property + "' must be a whole number above 0");
    }

    <E extends Enum<E>> E oneOf(String property, E[] values) {
        return oneOf(require(property, ask(property)), property, values);
    }

    <E extends Enum<E>> E oneOf(Json json, String what, E[] values) {
        String name = text(json, what);
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw source.fault(json.line(), "'" + what + "' must be one of " + Arrays.toString(values));
    }

    /** A list of names without repetition that has at least one. */
    <E extends Enum<E>> List<E> someOf(String property, E[] values) {
        List<E> chosen = new ArrayList<>();
        for (Json item : require(property, list(property))) {
            E value = oneOf(item, property, values);
            if (chosen.contains(value)) {
                throw source.fault(item.line(), value + " is listed twice in '" + property + "'");
            }
            chosen.add(value);
        }
        if (chosen.isEmpty()) {
            throw source.fault(line(property), "'" + property + "' must not be empty");
        }
        return chosen;
    }

    @Nullable List<Json> list(String property) {
        Json json = ask(property);
        if (json == null) {
            return null;
        }
        if (json instanceof Json.Arr list) {
            return list.items();
        }
        throw source.fault(json.line(), "'" + property + "' must be a list, not " + json.kind());
    }

    List<Json> listOrEmpty(String property) {
        List<Json> list = list(property);
        return list == null ? List.of() : list;
    }

    @Nullable JsonReader object(String property) {
        Json json = ask(property);
        return json == null ? null : of(source, json);
    }

    Map<String, Json.Member> members() {
        return object.members();
    }

    /** To be called when everything the format knows has been asked for. */
    void end() {
        object.members().forEach((name, member) -> {
            if (!asked.contains(name)) {
                throw source.fault(member.line(), "unknown property '" + name + "'");
            }
        });
    }

    private @Nullable Json ask(String property) {
        asked.add(property);
        Json.Member member = object.members().get(property);
        return member == null ? null : member.value();
    }

    private <T> T require(String property, @Nullable T value) {
        if (value == null) {
            throw source.fault(line(), "'" + property + "' is missing");
        }
        return value;
    }
}
