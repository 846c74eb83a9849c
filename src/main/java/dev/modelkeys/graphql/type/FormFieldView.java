package dev.modelkeys.graphql.type;

import dev.modelkeys.catalog.FieldKind;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One field of a form. A name may occur more than once, under conditions that exclude each other. */
@Type("FormField")
@Description("One field of a form. A name may occur more than once, under conditions that exclude each other.")
public record FormFieldView(
        @NonNull @Description("What to send it as.") String name,
        @NonNull @Description("What to show.") String label,
        @NonNull @Description("What input to draw.") FieldKind kind,
        @Description("Whether its value is encrypted and never shown again.") boolean secret,
        @Description("Whether it must be filled in while it takes part.") boolean required,
        @Name("default")
                @Description("What an optional field is stored with when left out, and what a page may suggest.")
                @Nullable String defaultValue,
        @Description("An example to show in the empty field.") @Nullable String placeholder,
        @Description("A sentence on how to fill it in.") @Nullable String help,
        @Description("The most characters; null where only the general limit of 8 kB applies.") @Nullable Integer maxLength,
        @NonNull @Description("What there is to choose from; empty for a field that is typed.")
                List<@NonNull FieldOptionView> options,
        @NonNull @Description("The field takes part only while every condition holds. Empty: always.")
                List<@NonNull FieldConditionView> visibleWhen) {}
