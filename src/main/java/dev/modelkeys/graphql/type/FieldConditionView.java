package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Condition on the value of another field of the form. */
@Type("FieldCondition")
@Description("Condition on the value of another field of the form.")
public record FieldConditionView(
        @NonNull @Description("Name of the other field.") String field,
        @NonNull @Description("Value that the other field must have.") String value) {}
