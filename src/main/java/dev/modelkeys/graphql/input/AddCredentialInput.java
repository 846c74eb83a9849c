package dev.modelkeys.graphql.input;

import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A credential to add to an owner. */
@Input("AddCredentialInput")
@Description("A credential to add to an owner.")
public record AddCredentialInput(
        @NonNull @Description("Who it is for.") CredentialOwnerInput owner,
        @Description("1 to 64 characters, used once by this owner. Without one it is called API KEY n.") @Nullable String name,
        @NonNull @Description("What the owner's form was filled in with.") List<@NonNull CredentialValueInput> values,
        @DefaultValue("false")
                @Description("Makes it the default. The first credential of an owner always becomes it.")
                @Nullable Boolean makeDefault,
        @Description("Comes back in the answer as it is; at most 255 characters.") @Nullable String clientMutationId) {}
