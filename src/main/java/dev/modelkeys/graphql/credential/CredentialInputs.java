package dev.modelkeys.graphql.credential;

import dev.modelkeys.graphql.Descriptions;
import io.smallrye.graphql.api.OneOf;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs about credentials. */
public final class CredentialInputs {

    private CredentialInputs() {}

    @Input("AddCredentialInput")
    @Description("Input of addCredential.")
    public record AddCredentialInput(
            @NonNull @Description("Owner of the new credential: exactly one of a provider and a custom model.")
                    CredentialOwnerInput owner,
            @Description("Name of the credential, 1 to 64 characters, unique within its owner regardless of case."
                            + " Null or blank: \"API KEY n\", where n is one more than the highest such number.")
                    @Nullable String name,
            @NonNull @Description("Values for the fields of the owner's credentialForm, at most one for each field.")
                    List<@NonNull CredentialValueInput> values,
            @DefaultValue("false")
                    @Description("True makes the credential the default of its owner. The first credential of an owner"
                            + " becomes the default in any case.")
                    @Nullable Boolean makeDefault,
            @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}

    @Input("EditCredentialInput")
    @Description("Input of editCredential.")
    public record EditCredentialInput(
            @Id @NonNull @Description("Id of the credential.") String id,
            @Description("New name, 1 to 64 characters, unique within its owner regardless of case. Null: the name"
                            + " stays.")
                    @Nullable String name,
            // SmallRye takes the elements' annotation for the list's as well; this one takes it back.
            @io.smallrye.graphql.api.Nullable @Description("Changes of single fields, at most one for each field. Fields that are not listed keep"
                            + " their value, secret or not. Null: no changes.")
                    @Nullable List<@NonNull CredentialChangeInput> changes,
            @Description("Revision that the caller has read; another current revision is refused with CONFLICT."
                            + " Null: no check.")
                    @Nullable Integer expectedRevision,
            @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}

    @Input("DeleteCredentialInput")
    @Description("Input of deleteCredential.")
    public record DeleteCredentialInput(
            @Id @NonNull @Description("Id of the credential.") String id,
            @Description("Revision that the caller has read; another current revision is refused with CONFLICT."
                            + " Null: no check.")
                    @Nullable Integer expectedRevision,
            @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}

    @Input("SetDefaultCredentialInput")
    @Description("Input of setDefaultCredential.")
    public record SetDefaultCredentialInput(
            @Id @NonNull @Description("Id of the credential.") String id,
            @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}

    @OneOf
    @Input("CredentialOwnerInput")
    @Description("Reference to the owner of credentials: exactly one of the two fields.")
    public record CredentialOwnerInput(
            @Id
                    @Description(
                            "Provider, as owner of the credentials for its predefined models: its catalogue key or an"
                                    + " alias.")
                    @Nullable String providerId,
            @Id @Description("Id of a custom model, listed or removed.") @Nullable String customModelId) {}

    @Input("CredentialValueInput")
    @Description("Value of one field of a credential.")
    public record CredentialValueInput(
            @NonNull @Description("Name of the field, as in FormField.name.") String field,
            @NonNull @Description("Value, at most FormField.maxLength characters. White space around it is removed. Send"
                            + " secrets in variables, never inline in the document.")
                    String value) {

        @Override
        public String toString() {
            return "CredentialValueInput[***]";
        }
    }

    @Input("CredentialChangeInput")
    @Description("Change of one field of a credential: either a new value or clear.")
    public record CredentialChangeInput(
            @NonNull @Description("Name of the field, as in FormField.name.") String field,
            @Description("New value, at most FormField.maxLength characters. White space around it is removed."
                            + " Null: send clear instead. Send secrets in variables, never inline in the document.")
                    @Nullable String value,
            @DefaultValue("false") @Description("True removes the stored value.") @Nullable Boolean clear) {

        @Override
        public String toString() {
            return "CredentialChangeInput[***]";
        }
    }
}
