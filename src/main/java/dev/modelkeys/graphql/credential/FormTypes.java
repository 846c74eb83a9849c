package dev.modelkeys.graphql.credential;

import dev.modelkeys.catalog.FieldKind;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Forms of credentials, and the values stored in them. */
public final class FormTypes {

    private FormTypes() {}

    @Type("CredentialForm")
    @Description("Form for the values of a credential.")
    public record CredentialFormView(
            @NonNull @Description("Fields in display order.") List<@NonNull FormFieldView> fields) {}

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
            @Description("Whether the options are suggestions, and any other value that matches the pattern is taken"
                            + " too.")
                    boolean allowsOther,
            @Description("Pattern that a value must match as a whole: an ECMAScript regular expression without anchors,"
                            + " valid under any flag. Null: none.")
                    @Nullable String pattern,
            @Description("Whether a change of the value changes where the secrets are sent, so that they have to be"
                            + " entered again.")
                    boolean redirects,
            @NonNull @Description("Conditions under which the field applies; all must hold. Empty: always.")
                    List<@NonNull FieldConditionView> visibleWhen) {}

    @Type("FieldOption")
    @Description("Option of a field.")
    public record FieldOptionView(
            @NonNull @Description("Value to send.") String value,
            @NonNull @Description("Label to show.") String label,
            @NonNull @Description(
                            "Conditions under which the option is available; all must hold. Empty: always available.")
                    List<@NonNull FieldConditionView> visibleWhen) {}

    @Type("FieldCondition")
    @Description("Condition on the value of another field of the form.")
    public record FieldConditionView(
            @NonNull @Description("Name of the other field.") String field,
            @NonNull @Description("Value that the other field must have.") String value) {}

    @Type("CredentialField")
    @Description("State of one form field in a credential.")
    public record CredentialFieldView(
            @NonNull @Description("Name of the field, as in FormField.name.") String name,
            @NonNull @Description("Label to show.") String label,
            @Description("Whether the value is encrypted and never returned.") boolean secret,
            @Name("isSet") @Description("Whether a value is stored.") boolean isSet,
            @Description("Value of a field that is not secret; null for a secret, without a value, and for callers"
                            + " without READ_FIELDS.")
                    @Nullable String value,
            @Description("Hint of a secret, one line of a fixed length: the last four characters of a secret of at"
                            + " least 20 characters, none of a shorter one; for a JSON key, those of its private_key_id. Null for a field that is not secret, without a value,"
                            + " and for callers without READ_FIELDS.")
                    @Nullable String hint) {}
}
