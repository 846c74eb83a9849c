package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Holds while another field of the form has a value. */
@Type("FieldCondition")
@Description("Holds while another field of the form has a value.")
public record FieldConditionView(
        @NonNull @Description("The other field's name.") String field,
        @NonNull @Description("The value it must have.") String value) {}
