package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Result of createApiToken. */
@Type("CreateApiTokenPayload")
@Description("Result of createApiToken.")
public record CreateApiTokenPayload(
        @Description("The new token; null on refusal.") @Nullable ApiTokenView token,
        @Description("Whole token, to be sent as \"Authorization: Bearer\". Shown only in this response: null"
                        + " on refusal and when the request repeats a clientMutationId.")
                @Nullable String secret,
        @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {

    @Override
    public String toString() {
        return "CreateApiTokenPayload[***]";
    }
}
