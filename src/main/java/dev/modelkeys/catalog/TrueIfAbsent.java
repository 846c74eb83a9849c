package dev.modelkeys.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;

/** Boolean member that is true where a file leaves it out. */
@RegisterForReflection
final class TrueIfAbsent extends StdDeserializer<Boolean> {

    private static final long serialVersionUID = 1L;

    TrueIfAbsent() {
        super(boolean.class);
    }

    @Override
    public Boolean deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return _parseBooleanPrimitive(parser, context);
    }

    @Override
    public Boolean getAbsentValue(DeserializationContext context) {
        return true;
    }
}
