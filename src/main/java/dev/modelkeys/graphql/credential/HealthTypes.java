package dev.modelkeys.graphql.credential;

import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.UserError;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Results of mutations about the health of credentials. */
public final class HealthTypes {

    private HealthTypes() {}

    @Type("TestCredentialPayload")
    @Description("Result of testCredential.")
    public record TestCredentialPayload(
            @Description("Result of the test; null on refusal.") @Nullable CredentialHealthView health,
            @Description("Time at which another test is possible, where BUSY is about how often a provider is asked;"
                            + " null otherwise.")
                    @Nullable Instant retryAt,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}

    @Type("ResetCredentialHealthPayload")
    @Description("Result of resetCredentialHealth.")
    public record ResetCredentialHealthPayload(
            @Description("The credential after the change; null on refusal.") @Nullable CredentialView credential,
            @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}
}
