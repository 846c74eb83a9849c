package dev.modelkeys.credential;

import dev.modelkeys.access.Caller;
import dev.modelkeys.catalog.FormField;
import dev.modelkeys.catalog.FormResult;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.probe.Finding;
import dev.modelkeys.probe.ProbeSubject;
import dev.modelkeys.probe.Spending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Tests credentials on request, which may use up a few tokens. */
@ApplicationScoped
public class CredentialTests {

    private final ProbeSubjects subjects;
    private final ProviderQuestions questions;
    private final HealthRecords health;
    private final ChangeEvents changes;
    private final Caller caller;
    private final Clock clock;

    CredentialTests(
            ProbeSubjects subjects,
            ProviderQuestions questions,
            HealthRecords health,
            ChangeEvents changes,
            Caller caller,
            Clock clock) {
        this.subjects = subjects;
        this.questions = questions;
        this.health = health;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Asks the provider, outside of any transaction, and returns the test with the answer.
     *
     * @throws Rejected if a stored secret cannot be decrypted; later, if the server may not ask at the address
     * @throws dev.modelkeys.probe.ProbeBusy beyond the budget
     */
    @Transactional(Transactional.TxType.NEVER)
    public CompletionStage<TestDraft> ask(TestDraft test) {
        return questions
                .ask(test.credential(), subject(test), Spending.A_FEW_TOKENS)
                .thenApply(result -> {
                    if (result.finding() == Finding.ADDRESS_NOT_ALLOWED) {
                        throw new Rejected(new Rejection(Code.ADDRESS_NOT_ALLOWED, path(test), result.message()));
                    }
                    return test.answered(result);
                });
    }

    /** Records the test, and stores the verdict on what is stored, unless that was changed meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    public CredentialTested record(TestDraft test) {
        Instant now = clock.instant();
        StoredContents stored = test.stored();
        UUID workspace = caller.workspace();
        var answer = Objects.requireNonNull(test.answer());
        changes.tested(
                workspace,
                AuditAction.CREDENTIAL_TESTED,
                test.owner(),
                test.credential(),
                stored == null ? null : stored.name(),
                TestDetails.of(answer));
        if (stored == null || test.values() != null) {
            return new CredentialTested(answer, now, null);
        }
        health.update(stored.owner().scope(workspace), stored.row().id(), stored.revision(), answer, now);
        return new CredentialTested(answer, now, stored.revision());
    }

    private ProbeSubject subject(TestDraft test) {
        StoredContents stored = test.stored();
        Optional<ProbeSubject> subject = stored == null
                ? Optional.of(subjects.of(test.owner(), Objects.requireNonNull(test.values())))
                : subjects.of(stored, test.values());
        return subject.orElseThrow(() -> new Rejected(Rejection.of(
                Code.UNREADABLE,
                "A stored secret cannot be decrypted with the configured keys. Enter it again.",
                "id")));
    }

    /** The one address of the form, or all that was sent. */
    private static List<String> path(TestDraft test) {
        FormResult values = test.values();
        if (values == null) {
            return List.of("id");
        }
        List<String> addresses = test.owner().form().participating(values.plain()).stream()
                .filter(FormField::url)
                .map(FormField::name)
                .filter(values.plain()::containsKey)
                .toList();
        List<String> path = new ArrayList<>(List.of(test.stored() == null ? "values" : "changes"));
        path.addAll(addresses.size() == 1 ? addresses : List.of());
        return path;
    }
}
