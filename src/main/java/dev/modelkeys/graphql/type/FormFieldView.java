package dev.modelkeys.graphql.type;

import dev.modelkeys.catalog.FieldKind;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Field of a form. */
@Type("FormField")
@Description("Field of a form. A name may occur more than once, under conditions that exclude each other.")
public record FormFieldView(
        @NonNull @Description(
                        "Name of the field, for use in CredentialValueInput.field and CredentialChangeInput.field.")
                String name,
        @NonNull @Description("Label to show.") String label,
        @NonNull @Description("Kind of input control to show.") FieldKind kind,
        @Description("Whether the value is encrypted and never returned.") boolean secret,
        @Description("Whether a value is required while the field applies.") boolean required,
        @Name("default")
                @Description("Default value: stored for an optional field that is left out, a suggestion for a"
                        + " required one. Null: none.")
                @Nullable String defaultValue,
        @Description("Placeholder for the empty input control; null if none.") @Nullable String placeholder,
        @Description("Help text; null if none.") @Nullable String help,
        @Description("Maximum length of the value, in characters. Null: 8192 bytes in UTF-8.") @Nullable Integer maxLength,
        @NonNull @Description("Options to choose from; empty for a field of free text.")
                List<@NonNull FieldOptionView> options,
        @NonNull @Description("Conditions under which the field applies; all must hold. Empty: always.")
                List<@NonNull FieldConditionView> visibleWhen) {}
