package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One value to choose from. */
@Type("FieldOption")
@Description("One value to choose from.")
public record FieldOptionView(
        @NonNull @Description("What to send.") String value,
        @NonNull @Description("What to show.") String label,
        @NonNull @Description("It can be chosen only while every condition holds. Empty: always.")
                List<@NonNull FieldConditionView> visibleWhen) {}
