package dev.modelkeys.graphql.engine;

import dev.modelkeys.kernel.Spelling;
import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Explains why a value does not fit an input type, as {@code input.values[1].value: String! is missing}: paths, types and
 * members as the schema spells them, and never a part of the value.
 */
final class InputProblems {

    private static final int MOST = 10;

    private static final Map<String, String> FORMS = Map.of(
            "Int", "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE,
            "Float", "a number",
            "String", "a text",
            "Boolean", "true or false",
            "ID", "a text or a whole number",
            "DateTime", "a text such as 2027-01-31T12:00:00Z");

    private final SchemaNames names;
    private final List<String> found = new ArrayList<>();

    private InputProblems(SchemaNames names) {
        this.names = names;
    }

    /**
     * Explains at most ten problems; none if the value fits.
     *
     * @param path names the value: an argument, or a variable
     * @param value as JSON has it, or as {@link Literal} has it
     */
    static List<String> of(String path, GraphQLType type, @Nullable Object value, SchemaNames names) {
        InputProblems problems = new InputProblems(names);
        problems.check(new Place(null, path), type, value);
        return problems.found.stream().limit(MOST).toList();
    }

    /** Where a value is; its text is made for problems only. */
    private record Place(@Nullable Place parent, Object step) {

        Place item(int index) {
            return new Place(this, index);
        }

        Place member(String name) {
            return new Place(this, name);
        }

        private String path() {
            if (parent == null) {
                return step.toString();
            }
            return parent.path() + (step instanceof Integer ? "[" + step + "]" : "." + step);
        }
    }

    private void check(Place place, GraphQLType type, @Nullable Object value) {
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (found.size() >= MOST || value == Literal.VARIABLE) {
            return;
        }
        if (value == null) {
            if (type instanceof GraphQLNonNull) {
                add(place, type, "is null");
            }
        } else if (nullable instanceof GraphQLList list) {
            items(place, list.getWrappedType(), value);
        } else if (nullable instanceof GraphQLInputObjectType input) {
            object(place, type, input, value);
        } else if (nullable instanceof GraphQLEnumType choice) {
            choice(place, type, choice, value);
        } else if (nullable instanceof GraphQLScalarType scalar && !isOf(scalar, value)) {
            add(place, type, "is " + FORMS.getOrDefault(scalar.getName(), "of another form"));
        }
    }

    private void items(Place place, GraphQLType type, Object value) {
        if (value instanceof Collection<?> items) {
            int index = 0;
            for (Object item : items) {
                check(place.item(index++), type, item);
            }
        } else {
            check(place, type, value);
        }
    }

    private void object(Place place, GraphQLType type, GraphQLInputObjectType input, Object value) {
        if (!(value instanceof Map<?, ?> members)) {
            add(place, type, "is an object");
            return;
        }
        for (Object member : members.keySet()) {
            if (input.getFieldDefinition(String.valueOf(member)) == null) {
                add(place, type, "has no " + unknown(String.valueOf(member), known(input)));
            }
        }
        for (GraphQLInputObjectField field : input.getFields()) {
            if (members.containsKey(field.getName())) {
                check(place.member(field.getName()), field.getType(), members.get(field.getName()));
            } else if (GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue()) {
                add(place.member(field.getName()), field.getType(), "is missing");
            }
        }
        if (input.isOneOf() && (members.size() != 1 || members.containsValue(null))) {
            add(place, type, "takes exactly one of " + String.join(", ", known(input)));
        }
    }

    private static List<String> known(GraphQLInputObjectType input) {
        return input.getFields().stream().map(GraphQLInputObjectField::getName).toList();
    }

    /** The member by its name only if the schema knows that, and what it may have been meant for. */
    private String unknown(String member, List<String> known) {
        return (names.has(member) ? "member " + member : "member of a name that was sent")
                + Spelling.nearest(member, known)
                        .map(nearest -> ", nearest is " + nearest)
                        .orElseGet(() -> ", there are " + String.join(", ", known));
    }

    private void choice(Place place, GraphQLType type, GraphQLEnumType choice, Object value) {
        boolean known = value instanceof Literal.Name name
                ? choice.getValue(name.text()) != null
                : value instanceof String text && choice.getValue(text) != null;
        if (!known) {
            add(
                    place,
                    type,
                    "is one of "
                            + choice.getValues().stream()
                                    .map(GraphQLEnumValueDefinition::getName)
                                    .collect(Collectors.joining(", ")));
        }
    }

    private static boolean isOf(GraphQLScalarType scalar, Object value) {
        if (value instanceof Literal.Name) {
            return false;
        }
        try {
            scalar.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ROOT);
            return true;
        } catch (CoercingParseValueException e) {
            return false;
        }
    }

    private void add(Place place, GraphQLType type, String what) {
        found.add(place.path() + ": " + GraphQLTypeUtil.simplePrint(type) + " " + what);
    }
}
