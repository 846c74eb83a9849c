package dev.modelkeys.graphql.input;

import dev.modelkeys.graphql.Descriptions;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Input of editCredential. */
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
