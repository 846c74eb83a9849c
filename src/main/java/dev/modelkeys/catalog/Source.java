package dev.modelkeys.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;

/** Provider file with the places of the objects read from it, so that a fault found later is reported with its line. */
final class Source {

    private static final JsonFactory JSON = new JsonFactory();

    private final String file;
    private final byte[] content;
    private final IdentityHashMap<Object, JsonPointer> places = new IdentityHashMap<>();

    Source(String file, byte[] content) {
        this.file = file;
        this.content = content;
    }

    byte[] content() {
        return content;
    }

    void remember(String form, List<FormField> fields) {
        for (int index = 0; index < fields.size(); index++) {
            JsonPointer place = JsonPointer.empty().appendProperty(form).appendIndex(index);
            FormField field = fields.get(index);
            places.put(field, place);
            remember(place, field.visibleWhen());
            JsonPointer options = place.appendProperty("options");
            for (int option = 0; option < field.options().size(); option++) {
                FieldOption read = field.options().get(option);
                places.put(read, options.appendIndex(option));
                remember(options.appendIndex(option), read.visibleWhen());
            }
        }
    }

    private void remember(JsonPointer place, List<FieldCondition> conditions) {
        JsonPointer when = place.appendProperty("when");
        conditions.forEach(condition -> places.put(condition, when.appendProperty(condition.field())));
    }

    CatalogException fault(int line, String reason) {
        return new CatalogException(file, line, reason);
    }

    CatalogException fault(JsonPointer place, String reason) {
        return fault(line(place), reason);
    }

    /** Fault of the member of this name, or of its item where an index follows. */
    CatalogException fault(String member, String reason) {
        return fault(JsonPointer.compile("/" + member), reason);
    }

    /** Fault of a field, an option or a condition. */
    CatalogException fault(Object read, String reason) {
        return fault(places.getOrDefault(read, JsonPointer.empty()), reason);
    }

    /** The line on which a member or an item begins; 1 where the file has none there. */
    private int line(JsonPointer place) {
        try (JsonParser parser = JSON.createParser(content)) {
            while (parser.nextToken() != null) {
                if (parser.getParsingContext().pathAsPointer().equals(place)) {
                    return parser.currentTokenLocation().getLineNr();
                }
            }
            return 1;
        } catch (IOException e) {
            return 1;
        }
    }
}
