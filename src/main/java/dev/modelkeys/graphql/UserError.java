package dev.modelkeys.graphql;

import dev.modelkeys.kernel.Rejection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Reason why a mutation was refused and nothing was stored. */
@Type("UserError")
@Description("Reason why a mutation was refused and nothing was stored. The caller can correct it.")
public record UserError(
        @NonNull @Description("Code of the error.") Rejection.Code code,
        @NonNull @Description("Path of the input field at fault, beginning with \"input\"; empty if the error concerns"
                        + " the whole request.")
                List<@NonNull String> field,
        @NonNull @Description("Explanation for people, in English; never contains a submitted value.")
                String message) {}
