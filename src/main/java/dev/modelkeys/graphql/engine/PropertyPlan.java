package dev.modelkeys.graphql.engine;

import com.fasterxml.jackson.core.SerializableString;
import graphql.schema.GraphQLType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Selected fields of an object of plain properties, down to its leaves. */
record PropertyPlan(List<Selected> fields) {

    static final PropertyPlan OF_LEAF = new PropertyPlan(List.of());

    /**
     * One selected field.
     *
     * @param name of the field in the response, encoded when it is first written
     * @param property null for the name of the object's type
     * @param type of the field, or the object's own for its name
     * @param below what is selected of the objects that the field holds
     */
    record Selected(
            SerializableString name, @Nullable PropertyFetcher property, GraphQLType type, PropertyPlan below) {}
}
