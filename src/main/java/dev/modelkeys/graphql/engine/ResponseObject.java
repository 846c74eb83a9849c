package dev.modelkeys.graphql.engine;

import com.fasterxml.jackson.core.SerializableString;
import org.jspecify.annotations.Nullable;

/**
 * Object of a response as a plan says. In place of a map, because hashing and encoding the same names for each of many objects
 * costs as much as their values.
 */
public final class ResponseObject {

    private final PropertyPlan plan;
    private final @Nullable Object[] values;

    ResponseObject(PropertyPlan plan, @Nullable Object[] values) {
        this.plan = plan;
        this.values = values;
    }

    public int size() {
        return values.length;
    }

    public SerializableString name(int index) {
        return plan.fields().get(index).name();
    }

    public @Nullable Object value(int index) {
        return values[index];
    }
}
