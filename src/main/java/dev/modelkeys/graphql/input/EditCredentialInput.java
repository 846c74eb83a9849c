package dev.modelkeys.graphql.input;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Changes to a stored credential. */
@Input("EditCredentialInput")
@Description("Changes to a stored credential.")
public record EditCredentialInput(
        @Id @NonNull @Description("The credential.") String id,
        @Description("A new name of 1 to 64 characters; left out, the name stays.") @Nullable String name,
        // SmallRye takes the elements' annotation for the list's as well; this one takes it back.
        @io.smallrye.graphql.api.Nullable @Description("The fields to change; every other one keeps its value, secret or not.")
                @Nullable List<@NonNull CredentialChangeInput> changes,
        @Description("Refuses with CONFLICT unless this is the present revision.") @Nullable Integer expectedRevision,
        @Description("Comes back in the answer as it is; at most 255 characters.") @Nullable String clientMutationId) {}
