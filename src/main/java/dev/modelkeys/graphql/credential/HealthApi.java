package dev.modelkeys.graphql.credential;

import dev.modelkeys.credential.CredentialChanged;
import dev.modelkeys.credential.CredentialTested;
import dev.modelkeys.credential.CredentialTests;
import dev.modelkeys.credential.Drafts;
import dev.modelkeys.credential.HealthRules;
import dev.modelkeys.credential.TestDraft;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.Mutations;
import dev.modelkeys.graphql.credential.HealthInputs.ResetCredentialHealthInput;
import dev.modelkeys.graphql.credential.HealthInputs.TestCredentialInput;
import dev.modelkeys.graphql.credential.HealthTypes.ResetCredentialHealthPayload;
import dev.modelkeys.graphql.credential.HealthTypes.TestCredentialPayload;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.operation.AttemptedChange;
import dev.modelkeys.operation.Questioned;
import dev.modelkeys.probe.ProbeBusy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Mutations about the health of credentials. */
@GraphQLApi
public class HealthApi {

    private final Drafts drafts;
    private final CredentialTests tests;
    private final HealthRules rules;
    private final Reads reads;
    private final Mutations mutations;

    HealthApi(Drafts drafts, CredentialTests tests, HealthRules rules, Reads reads, Mutations mutations) {
        this.drafts = drafts;
        this.tests = tests;
        this.rules = rules;
        this.reads = reads;
        this.mutations = mutations;
    }

    @Mutation
    @NonNull @Description(
            "Asks the provider whether a credential works, which may use up a few tokens: a stored one, one"
                    + " with changes, or values that are not stored. Takes up to 20 seconds. Stores nothing but the verdict on"
                    + " a stored credential without changes; takes no clientMutationId. Requires permission MANAGE_CREDENTIALS.")
    public CompletionStage<TestCredentialPayload> testCredential(
            @NonNull @Description(Descriptions.INPUT) TestCredentialInput input) {
        AtomicReference<@Nullable Instant> retryAt = new AtomicReference<>();
        return mutations.askAndRun(
                AttemptedChange.of(AuditAction.CREDENTIAL_TESTED).credential(input.id()),
                null,
                CredentialTested.class,
                new Questioned<TestDraft, CredentialTested>(
                        () -> drafts.of(InputMapper.test(input)),
                        draft -> Optional.of(() -> ask(draft, retryAt)),
                        tests::record),
                tested -> new TestCredentialPayload(CredentialHealthView.of(tested), null, List.of()),
                errors -> new TestCredentialPayload(null, retryAt.get(), errors));
    }

    @Mutation
    @NonNull @Description("Forgets what the provider said of a credential, so that a rejected one serves again until the next"
            + " verdict. Requires permission MANAGE_CREDENTIALS.")
    public ResetCredentialHealthPayload resetCredentialHealth(
            @NonNull @Description(Descriptions.INPUT) ResetCredentialHealthInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                AttemptedChange.of(AuditAction.HEALTH_RESET).credential(input.id()),
                mutationId,
                CredentialChanged.class,
                () -> rules.reset(input.id()),
                reset -> new ResetCredentialHealthPayload(
                        reads.ofChange(reset.keyring(), reset.credential()).credentialOrNull(reset.credential()),
                        mutationId,
                        List.of()),
                errors -> new ResetCredentialHealthPayload(null, mutationId, errors));
    }

    private CompletionStage<TestDraft> ask(TestDraft draft, AtomicReference<@Nullable Instant> retryAt) {
        try {
            return tests.ask(draft);
        } catch (ProbeBusy e) {
            retryAt.set(e.retryAt());
            throw new Rejected(Rejection.of(
                    Rejection.Code.BUSY,
                    e.retryAt() == null
                            ? "This credential, or too many others, are being tested right now. Try again."
                            : "Too many credentials of this provider were tested lately. Try again later."));
        }
    }
}
