package dev.modelkeys.graphql.type;

import dev.modelkeys.kernel.Rejection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Something in the input that its sender can put right. Nothing was stored. */
@Type("UserError")
@Description("Something in the input that its sender can put right. Nothing was stored.")
public record UserError(
        @NonNull @Description("What kind of mistake it is.") Rejection.Code code,
        @NonNull @Description("The path of the input field at fault, from input on; empty for the whole input.")
                List<@NonNull String> field,
        @NonNull @Description("For people; never contains a submitted value.") String message) {}
