package dev.modelkeys.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.ModelkeysConfig.OnSave;
import dev.modelkeys.graphql.FakeProvider;
import dev.modelkeys.graphql.Probing;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.probe.HealthVerdict;
import dev.modelkeys.probe.ProbeResult;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What saving does with a rejected credential is a setting. */
@QuarkusTest
@TestProfile(Probing.class)
class SaveProbeTest {

    @Inject
    UseCasesFactory desks;

    @Inject
    ProbeSubjects subjects;

    @Inject
    ProviderQuestions questions;

    private final FakeProvider provider = FakeProvider.open();

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    @DisplayName("G21: enforce adds a rejection to the draft, warn only the verdict, off nothing")
    void modes() {
        assertThat(answered(OnSave.ENFORCE).rejections())
                .extracting(Rejection::code)
                .containsExactly(Rejection.Code.CREDENTIAL_REJECTED);
        Draft warned = answered(OnSave.WARN);
        assertThat(warned.rejections()).isEmpty();
        assertThat(Objects.requireNonNull(warned.answer()))
                .extracting(ProbeResult::verdict)
                .isEqualTo(HealthVerdict.REJECTED);
        assertThat(new SaveProbe(OnSave.OFF, subjects, questions).about(draft(FakeProvider.BAD)))
                .isEmpty();
    }

    @Test
    @DisplayName("A draft that is refused anyway asks nothing")
    void aRefusedDraftAsksNothing() {
        assertThat(new SaveProbe(OnSave.ENFORCE, subjects, questions).about(draft("two keys, with a comma")))
                .isEmpty();
        assertThat(provider.requests).isEmpty();
    }

    private Draft answered(OnSave mode) {
        UseCases desk = desks.own();
        SaveProbe probe = new SaveProbe(mode, subjects, questions);
        return desk.here(() -> probe.about(draft(FakeProvider.BAD))
                        .orElseThrow()
                        .get()
                        .toCompletableFuture()
                        .join())
                .contents();
    }

    private CredentialDraft draft(String key) {
        AddCredential command = new AddCredential(
                UseCases.provider(Probing.PROVIDER),
                null,
                List.of(new FieldValue("api_key", key), new FieldValue("base", provider.base())),
                false);
        return desks.own().here(() -> desks.drafts().of(command));
    }
}
