package dev.modelkeys.graphql.routing;

import dev.modelkeys.access.Caller;
import dev.modelkeys.graphql.CurrentOperation;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.Mutations;
import dev.modelkeys.graphql.UserError;
import dev.modelkeys.graphql.routing.LeaseInputs.AcquireCredentialInput;
import dev.modelkeys.graphql.routing.LeaseInputs.ReportOutcomeInput;
import dev.modelkeys.graphql.routing.LeaseTypes.AcquireCredentialPayload;
import dev.modelkeys.graphql.routing.LeaseTypes.CredentialLease;
import dev.modelkeys.graphql.routing.LeaseTypes.ReportOutcomePayload;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.operation.AttemptedChange;
import dev.modelkeys.routing.lease.Answer;
import dev.modelkeys.routing.lease.Calls;
import dev.modelkeys.routing.lease.Lease;
import dev.modelkeys.routing.lease.Leases;
import dev.modelkeys.routing.resolution.Environment;
import dev.modelkeys.routing.resolution.ResolutionRequest;
import io.smallrye.common.annotation.NonBlocking;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Mutations that give out credentials and take reports of calls. */
@GraphQLApi
public class LeaseApi {

    private static final AttemptedChange USE = AttemptedChange.of(AuditAction.CREDENTIAL_USED);

    private final ResolutionInput input;
    private final Leases leases;
    private final Caller caller;
    private final Mutations mutations;
    private final CurrentOperation operation;

    LeaseApi(ResolutionInput input, Leases leases, Caller caller, Mutations mutations, CurrentOperation operation) {
        this.input = input;
        this.leases = leases;
        this.caller = caller;
        this.mutations = mutations;
        this.operation = operation;
    }

    @NonBlocking
    @Mutation("acquireCredential")
    @NonNull @Description(
            "Gives the credential, in clear, that calls to a model should use now, as explainResolution says why. What"
                    + " was changed before on any server holds for the lease and for the refusal. Each request gets another lease; takes"
                    + " no clientMutationId. Requires permission USE_CREDENTIALS.")
    public CompletionStage<AcquireCredentialPayload> acquireCredential(
            @NonNull @Description(Descriptions.INPUT) AcquireCredentialInput input) {
        return mutations.await(
                USE,
                () -> leases.acquire(request(input)),
                this::payload,
                errors -> new AcquireCredentialPayload(null, null, errors));
    }

    @NonBlocking
    @Mutation("reportOutcome")
    @NonNull @Description(
            "Reports what came of calls of a lease, once for each call; calls beyond those of the lease change "
                    + "nothing. Drives cooldown, health, quotas and usage. Takes no clientMutationId. Requires permission USE_CREDENTIALS.")
    public CompletionStage<ReportOutcomePayload> reportOutcome(
            @NonNull @Description(Descriptions.INPUT) ReportOutcomeInput input) {
        return mutations.await(
                USE,
                () -> leases.report(
                        input.leaseId(),
                        input.outcome(),
                        orElse(input.calls(), Calls.LEAST),
                        input.retryAfterSeconds(),
                        orElse(input.inputTokens(), 0),
                        orElse(input.outputTokens(), 0)),
                until -> new ReportOutcomePayload(until.orElse(null), List.of()),
                errors -> new ReportOutcomePayload(null, errors));
    }

    private ResolutionRequest request(AcquireCredentialInput acquisition) {
        ResolutionRequest request = input.request(
                acquisition.target(), acquisition.environment(), acquisition.calls(), acquisition.exclude());
        Environment environment = request.environment();
        if (!caller.identity().mayUse(environment == null ? null : environment.name())) {
            throw new Rejected(
                    Rejection.of(Rejection.Code.FORBIDDEN, "This token is for other environments.", "environment"));
        }
        return request;
    }

    private AcquireCredentialPayload payload(Answer answer) {
        if (answer instanceof Lease lease) {
            return new AcquireCredentialPayload(CredentialLease.of(lease), null, List.of());
        }
        Answer.Refused refused = (Answer.Refused) answer;
        UserError error = RefusalErrors.of(refused.reason());
        operation.fail(error.code().name());
        return new AcquireCredentialPayload(null, refused.retryAt(), List.of(error));
    }

    private static int orElse(@Nullable Integer value, int other) {
        return Objects.requireNonNullElse(value, other);
    }
}
