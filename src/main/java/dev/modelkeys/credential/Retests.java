package dev.modelkeys.credential;

import dev.modelkeys.access.Caller;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.probe.ProbeResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Tests stored credentials of the server's own accord, by calls that cost nothing. */
@ApplicationScoped
public class Retests {

    private final FormLookup forms;
    private final ProbeSubjects subjects;
    private final ProviderQuestions questions;
    private final HealthRecords health;
    private final ChangeEvents changes;
    private final Caller caller;
    private final Clock clock;

    Retests(
            FormLookup forms,
            ProbeSubjects subjects,
            ProviderQuestions questions,
            HealthRecords health,
            ChangeEvents changes,
            Caller caller,
            Clock clock) {
        this.forms = forms;
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
     * @throws dev.modelkeys.kernel.Rejected if the credential is gone
     * @throws dev.modelkeys.probe.ProbeBusy beyond the budget
     */
    @Transactional(Transactional.TxType.NEVER)
    public CompletionStage<TestDraft> ask(UUID credential) {
        StoredContents stored = forms.contents(credential.toString(), CredentialRules.ID);
        TestDraft test = new TestDraft(stored.owner(), stored, null, null);
        return questions.askForFree(credential, subjects.of(stored, null)).thenApply(test::answered);
    }

    /** Stores the verdict, unless the credential was changed meanwhile; the audit tells of another one than before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(TestDraft test) {
        StoredContents stored = Objects.requireNonNull(test.stored());
        ProbeResult answer = Objects.requireNonNull(test.answer());
        UUID workspace = caller.workspace();
        UUID credential = stored.row().id();
        health.update(stored.owner().scope(workspace), credential, stored.revision(), answer, clock.instant())
                .filter(change -> change.before() != change.after())
                .ifPresent(change -> changes.tested(
                        workspace,
                        AuditAction.HEALTH_CHANGED,
                        stored.owner(),
                        credential,
                        stored.name(),
                        TestDetails.of(answer, change.before())));
    }
}
