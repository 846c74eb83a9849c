package dev.modelkeys.graphql.input;

import dev.modelkeys.graphql.Descriptions;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Input of addCredential. */
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
