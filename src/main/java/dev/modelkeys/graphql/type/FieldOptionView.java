package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Option of a field. */
@Type("FieldOption")
@Description("Option of a field.")
public record FieldOptionView(
        @NonNull @Description("Value to send.") String value,
        @NonNull @Description("Label to show.") String label,
        @NonNull @Description("Conditions under which the option is available; all must hold. Empty: always available.")
                List<@NonNull FieldConditionView> visibleWhen) {}
