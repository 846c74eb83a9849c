package dev.modelkeys.graphql.routing;

import dev.modelkeys.graphql.credential.CredentialView;
import dev.modelkeys.routing.resolution.ResolutionReason;
import dev.modelkeys.routing.resolution.ResolutionRefusal;
import dev.modelkeys.routing.resolution.StepDecision;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Explanation of a resolution. */
public final class ResolutionTypes {

    private ResolutionTypes() {}

    @Type("ResolutionTrace")
    @Description("Resolution of a request for a credential, as the next acquisition on this server would make it.")
    public record ResolutionTrace(
            @Description("Credential that would be given; null with a refusal.") @Nullable CredentialView credential,
            @Description("Why none would be given; null with a credential.") @Nullable ResolutionRefusal refusal,
            @Description(
                            "Earliest time at which a credential can serve; null with a credential, and where time does not help.")
                    @Nullable Instant retryAt,
            @NonNull @Description("Candidates in the order of the pool; one without a pool.")
                    List<@NonNull ResolutionStepView> steps) {}

    @Type("ResolutionStep")
    @Description("Decision on one candidate.")
    public record ResolutionStepView(
            @Description("Candidate; null where a pool's member stands for the default, and there is none.") @Nullable CredentialView credential,
            @NonNull @Description("Whether it would be chosen.") StepDecision decision,
            @NonNull @Description("Reason for the decision.") ResolutionReason reason,
            @Description("Earliest time at which it can serve, where it rests or is over its quota; null otherwise.")
                    @Nullable Instant until) {}
}
