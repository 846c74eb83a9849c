package dev.modelkeys.graphql.credential;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.credential.CredentialInputs.CredentialChangeInput;
import dev.modelkeys.graphql.credential.CredentialInputs.CredentialOwnerInput;
import dev.modelkeys.graphql.credential.CredentialInputs.CredentialValueInput;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs about the health of credentials. */
public final class HealthInputs {

    private HealthInputs() {}

    @Input("TestCredentialInput")
    @Description("Input of testCredential: exactly one of id, owner and model.")
    public record TestCredentialInput(
            @Id @Description("Id of a stored credential; null for values that are not stored.") @Nullable String id,
            @Description("Owner that the values are for.") @Nullable CredentialOwnerInput owner,
            @Description("Custom model that the values are for and that need not exist.") @Nullable ModelRefInput model,
            // SmallRye takes the elements' annotation for the list's as well; this one takes it back.
            @io.smallrye.graphql.api.Nullable @Description(
                            "Values of the form of the owner or model, at most one for each field. Null with an id.")
                    @Nullable List<@NonNull CredentialValueInput> values,
            @io.smallrye.graphql.api.Nullable @Description(
                            "Changes of the stored credential to be tested with and not stored, as in editCredential.")
                    @Nullable List<@NonNull CredentialChangeInput> changes) {}

    @Input("ModelRefInput")
    @Description("Reference to a model of a provider by its name.")
    public record ModelRefInput(
            @Id @NonNull @Description("Provider of the model: its catalogue key or an alias.") String providerId,
            @Description("Model id as the provider spells it, 1 to 255 characters, case-sensitive.") @Nullable String model,
            @Description("Type of the model.") @Nullable ModelType type,
            @Description("True for a custom model, false for a predefined one. Null: the predefined model if there is"
                            + " one, else the custom one.")
                    @Nullable Boolean custom) {}

    @Input("ResetCredentialHealthInput")
    @Description("Input of resetCredentialHealth.")
    public record ResetCredentialHealthInput(
            @Id @NonNull @Description("Id of the credential.") String id,
            @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}
}
