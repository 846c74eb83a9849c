package dev.modelkeys.credential;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.ModelkeysConfig.OnSave;
import dev.modelkeys.catalog.FormResult;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.probe.Finding;
import dev.modelkeys.probe.HealthVerdict;
import dev.modelkeys.probe.ProbeBusy;
import dev.modelkeys.probe.ProbeResult;
import dev.modelkeys.probe.ProbeSubject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks providers about values before they are stored, by calls that cost nothing. Each question returns the draft with the
 * answer; there is none where nothing is to be asked.
 */
@ApplicationScoped
public class SaveProbe {

    private final OnSave mode;
    private final ProbeSubjects subjects;
    private final ProviderQuestions questions;

    @Inject
    SaveProbe(ModelkeysConfig config, ProbeSubjects subjects, ProviderQuestions questions) {
        this(config.probe().onSave(), subjects, questions);
    }

    SaveProbe(OnSave mode, ProbeSubjects subjects, ProviderQuestions questions) {
        this.mode = mode;
        this.subjects = subjects;
        this.questions = questions;
    }

    public Optional<Supplier<CompletionStage<CredentialDraft>>> about(CredentialDraft draft) {
        return about(draft.contents()).map(question -> () -> question.get().thenApply(draft::with));
    }

    public Optional<Supplier<CompletionStage<CustomModelDraft>>> about(CustomModelDraft draft) {
        return about(draft.contents()).map(question -> () -> question.get().thenApply(draft::with));
    }

    public Optional<Supplier<CompletionStage<EditDraft>>> about(EditDraft draft) {
        StoredContents stored = draft.stored();
        FormResult values = draft.values();
        if (mode == OnSave.OFF || stored == null || values == null || !isWorthAsking(draft.command(), stored, values)) {
            return Optional.empty();
        }
        return Optional.of(() -> ask(stored.row().id(), subjects.of(stored, values))
                .thenApply(result -> draft.answered(result, refusal(result, values, "changes"))));
    }

    private Optional<Supplier<CompletionStage<Draft>>> about(Draft draft) {
        if (mode == OnSave.OFF || !draft.rejections().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(() -> ask(null, Optional.of(subjects.of(draft.owner(), draft.values())))
                .thenApply(result -> draft.answered(result).rejecting(refusal(result, draft.values(), "values"))));
    }

    private static boolean isWorthAsking(EditCredential command, StoredContents stored, FormResult values) {
        Integer expected = command.expectedRevision();
        return values.accepted() && !stored.isSameAs(values) && (expected == null || expected == stored.revision());
    }

    private CompletionStage<ProbeResult> ask(@Nullable UUID credential, Optional<ProbeSubject> subject) {
        try {
            return questions.askForFree(credential, subject);
        } catch (ProbeBusy e) {
            return CompletableFuture.completedStage(ProbeResult.unasked(Finding.TOO_MANY_QUESTIONS));
        }
    }

    /** @param list member of the command that holds the values */
    private List<Rejection> refusal(ProbeResult result, FormResult values, String list) {
        if (mode != OnSave.ENFORCE || result.verdict() != HealthVerdict.REJECTED) {
            return List.of();
        }
        List<String> entered = List.copyOf(values.entered().keySet());
        List<String> path = entered.size() == 1 ? List.of(list, entered.get(0)) : List.of(list);
        return List.of(new Rejection(Code.CREDENTIAL_REJECTED, path, result.message()));
    }
}
