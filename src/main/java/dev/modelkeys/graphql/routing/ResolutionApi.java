package dev.modelkeys.graphql.routing;

import dev.modelkeys.graphql.RequestError;
import dev.modelkeys.graphql.credential.CredentialView;
import dev.modelkeys.graphql.credential.HealthInputs.ModelRefInput;
import dev.modelkeys.graphql.credential.ReadContext;
import dev.modelkeys.graphql.credential.Reads;
import dev.modelkeys.graphql.routing.ResolutionTypes.ResolutionStepView;
import dev.modelkeys.graphql.routing.ResolutionTypes.ResolutionTrace;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.routing.lease.Explanation;
import dev.modelkeys.routing.lease.Explanations;
import dev.modelkeys.routing.resolution.Candidate;
import dev.modelkeys.routing.resolution.Resolution;
import dev.modelkeys.routing.resolution.ResolutionRefusal;
import dev.modelkeys.routing.resolution.ResolutionRequest;
import dev.modelkeys.routing.resolution.ResolutionStep;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Query that explains which credential a call would get. */
@GraphQLApi
public class ResolutionApi {

    private static final ResolutionTrace UNKNOWN =
            new ResolutionTrace(null, ResolutionRefusal.MODEL_UNKNOWN, null, List.of());

    private final ResolutionInput input;
    private final Explanations explanations;
    private final Reads reads;

    ResolutionApi(ResolutionInput input, Explanations explanations, Reads reads) {
        this.input = input;
        this.explanations = explanations;
        this.reads = reads;
    }

    @Query
    @Description(
            "Why a call would get the credential that it would get: what the next acquisition on this server does, candidate by"
                    + " candidate. Shows no secret and changes nothing; null if refused. Requires permission READ.")
    public @Nullable ResolutionTrace explainResolution(
            @NonNull @Description("Model that the call would be for.") ModelRefInput target,
            @Description("Environment that the call would be made in; null for none.") @Nullable String environment,
            @Id
                    @io.smallrye.graphql.api.Nullable @Description("Ids of credentials that the call has failed with, at most 50.")
                    @Nullable List<@NonNull String> exclude) {
        ResolutionRequest request;
        try {
            request = input.request(target, environment, null, exclude);
        } catch (Rejected e) {
            Rejection rejection = e.rejections().get(0);
            if (rejection.code() == Rejection.Code.NOT_FOUND) {
                return UNKNOWN;
            }
            throw RequestError.invalidArgument(rejection.message());
        }
        return trace(explanations.of(request));
    }

    private ResolutionTrace trace(Explanation explanation) {
        Resolution resolution = explanation.resolution();
        UUID keyring = explanation.keyring();
        ReadContext context = keyring == null ? null : reads.ofChange(keyring, ids(resolution));
        return new ResolutionTrace(
                view(resolution.credential(), context),
                resolution.refusal(),
                resolution.retryAt(),
                resolution.steps().stream()
                        .map(step -> new ResolutionStepView(
                                view(step.credential(), context), step.decision(), step.reason(), step.until()))
                        .toList());
    }

    private static UUID[] ids(Resolution resolution) {
        return resolution.steps().stream()
                .map(ResolutionStep::credential)
                .filter(Objects::nonNull)
                .map(Candidate::id)
                .distinct()
                .toArray(UUID[]::new);
    }

    private static @Nullable CredentialView view(@Nullable Candidate candidate, @Nullable ReadContext context) {
        return candidate == null || context == null ? null : context.credentialOrNull(candidate.id());
    }
}
