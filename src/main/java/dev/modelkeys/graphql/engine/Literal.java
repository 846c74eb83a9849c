package dev.modelkeys.graphql.engine;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Literals of a document as JSON would have them, so that one check explains both. */
final class Literal {

    /** Stands for a variable, whose type another rule compares. */
    static final Object VARIABLE = new Object();

    private Literal() {}

    /** A name without quotes, as enum values are written. */
    record Name(String text) {

        @Override
        public String toString() {
            return "Name[***]";
        }
    }

    static @Nullable Object of(@Nullable Value<?> value) {
        if (value instanceof VariableReference) {
            return VARIABLE;
        }
        if (value instanceof StringValue text) {
            return text.getValue();
        }
        if (value instanceof IntValue number) {
            return number.getValue();
        }
        if (value instanceof FloatValue number) {
            return number.getValue();
        }
        if (value instanceof BooleanValue truth) {
            return truth.isValue();
        }
        if (value instanceof EnumValue name) {
            return new Name(name.getName());
        }
        if (value instanceof ArrayValue array) {
            List<@Nullable Object> items = new ArrayList<>();
            array.getValues().forEach(item -> items.add(of(item)));
            return items;
        }
        if (value instanceof ObjectValue object) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            for (ObjectField field : object.getObjectFields()) {
                members.put(field.getName(), of(field.getValue()));
            }
            return members;
        }
        return null;
    }
}
