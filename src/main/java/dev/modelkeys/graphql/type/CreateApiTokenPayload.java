package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The answer to createApiToken. */
@Type("CreateApiTokenPayload")
@Description("The answer to createApiToken.")
public record CreateApiTokenPayload(
        @Description("The new token; null when it was refused.") @Nullable ApiTokenView token,
        @Description("The whole token, shown in this one answer and never again.") @Nullable String secret,
        @NonNull @Description("Everything that must be put right; empty when it was done.")
                List<@NonNull UserError> userErrors) {

    @Override
    public String toString() {
        return "CreateApiTokenPayload[***]";
    }
}
