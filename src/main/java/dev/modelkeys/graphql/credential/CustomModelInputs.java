package dev.modelkeys.graphql.credential;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.credential.CredentialInputs.CredentialValueInput;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs about custom models. */
public final class CustomModelInputs {

    private CustomModelInputs() {}

    @Input("AddCustomModelInput")
    @Description("Input of addCustomModel.")
    public record AddCustomModelInput(
            @Id @NonNull @Description("Provider of the model: its catalogue key or an alias.") String providerId,
            @NonNull @Description("Model id as the provider spells it, 1 to 255 characters, case-sensitive. White space"
                            + " around it is removed.")
                    String name,
            @NonNull @Description("Type of the model. The same name with another type is another model.")
                    ModelType type,
            @Description("Name of the credential, 1 to 64 characters, unique within its owner regardless of case."
                            + " Null or blank: \"API KEY n\", where n is one more than the highest such number.")
                    @Nullable String credentialName,
            @NonNull @Description("Values for the fields of the provider's customModelForm of this type, at most one for"
                            + " each field.")
                    List<@NonNull CredentialValueInput> values,
            @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}

    @Input("RemoveCustomModelInput")
    @Description("Input of removeCustomModel.")
    public record RemoveCustomModelInput(
            @Id @NonNull @Description("Id of the custom model.") String id,
            @Description("Revision that the caller has read; another current revision is refused with CONFLICT."
                            + " Null: no check.")
                    @Nullable Integer expectedRevision,
            @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}

    @Input("ReaddCustomModelInput")
    @Description("Input of readdCustomModel.")
    public record ReaddCustomModelInput(
            @Id @NonNull @Description("Id of the custom model.") String id,
            @Id @NonNull @Description("Id of one of the model's own credentials, which becomes the default.")
                    String credentialId,
            @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}
}
