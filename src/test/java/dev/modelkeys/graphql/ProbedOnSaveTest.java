package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Adding and editing ask the provider first. */
@QuarkusTest
@TestProfile(Probing.class)
class ProbedOnSaveTest {

    private static final String VERDICT = "addCredential.credential.health.verdict";

    private final Api api = Api.here();
    private final FakeProvider provider = FakeProvider.open();
    private final ProbedKeys keys = new ProbedKeys(api, provider);
    private AuditReader audit;

    @BeforeEach
    void startAfresh() {
        keys.startAfresh();
        audit = AuditReader.open(api);
    }

    @AfterEach
    void leaveNothing() {
        keys.leaveNothing();
        provider.close();
    }

    @Test
    @DisplayName("G21: a good key is stored with its verdict after one request")
    void aGoodKeyIsStored() {
        Reply added = keys.add(FakeProvider.GOOD);

        assertThat(added.text(VERDICT)).isEqualTo("VALID");
        assertThat(added.number("addCredential.credential.health.revision")).isEqualTo(1);
        assertThat(keys.read(added.text("addCredential.credential.id")).text("credential.health.message"))
                .isEqualTo("The provider accepts this credential.");
        assertThat(provider.requests).containsExactly("GET /models " + FakeProvider.GOOD);
        assertThat(audit.actions()).containsExactly("CREDENTIAL_ADDED", "DEFAULT_SET", "CREDENTIAL_TESTED");
    }

    @Test
    @DisplayName("G21: a key that the provider rejects is refused at its field, and nothing is stored")
    void aBadKeyIsRefused() {
        assertThat(keys.add(FakeProvider.BAD).problems()).containsExactly("CREDENTIAL_REJECTED input.values.api_key");
        assertThat(keys.addModel("m", FakeProvider.BAD).problems())
                .containsExactly("CREDENTIAL_REJECTED input.values.api_key");

        String id = keys.added(FakeProvider.GOOD);
        assertThat(keys.edit(id, "Renamed", "api_key", FakeProvider.BAD).problems())
                .containsExactly("CREDENTIAL_REJECTED input.changes.api_key");

        assertThat(keys.count()).isEqualTo(1);
        assertThat(keys.read(id).number("credential.revision")).isEqualTo(1);
        assertThat(keys.read(id).text("credential.health.verdict")).isEqualTo("VALID");
        assertThat(audit.news().stream().map(AuditReader.Line::text))
                .contains("ACCESS_DENIED REFUSED CREDENTIAL_EDITED CREDENTIAL_REJECTED");
    }

    @Test
    @DisplayName("G21: every other verdict is stored and shown")
    void otherVerdictsAreStored() {
        assertThat(keys.add(FakeProvider.POOR).text(VERDICT)).isEqualTo("NO_CREDIT");
        Reply busy = keys.add(FakeProvider.BUSY);
        assertThat(busy.text(VERDICT)).isEqualTo("RATE_LIMITED");
        assertThat(busy.text("addCredential.credential.health.retryAt")).isNotNull();
        assertThat(keys.addModel("m/1", FakeProvider.GOOD).text("addCustomModel.credential.health.verdict"))
                .isEqualTo("VALID");
        assertThat(provider.requests).contains("GET /models/m%2F1 " + FakeProvider.GOOD);
    }

    @Test
    @DisplayName("G21, G24: what cannot be asked for nothing, or at its address, is stored with the reason")
    void whatIsNotAskedIsStoredWithTheReason() {
        Reply paid = keys.add(Probing.PAID, keys.values(FakeProvider.GOOD), null);
        Reply elsewhere =
                keys.add(Probing.PROVIDER, ProbedKeys.values(FakeProvider.GOOD, "http://10.0.0.1:8080"), null);

        assertThat(List.of(paid.text(VERDICT), elsewhere.text(VERDICT))).containsOnly("INCONCLUSIVE");
        assertThat(paid.text("addCredential.credential.health.message")).contains("tokens");
        assertThat(elsewhere.text("addCredential.credential.health.message")).contains("modelkeys.egress.allow");
        assertThat(provider.requests).isEmpty();
    }

    @Test
    @DisplayName("G21: a change of the name alone, or of nothing, asks nothing and leaves the verdict")
    void aNewNameAsksNothing() {
        String id = keys.added(FakeProvider.GOOD);
        provider.requests.clear();

        Reply renamed = keys.edit(id, "Renamed");
        Reply same = keys.edit(id, null, "base", provider.base());

        assertThat(renamed.number("editCredential.credential.revision")).isEqualTo(2);
        assertThat(renamed.text("editCredential.credential.health.verdict")).isEqualTo("VALID");
        assertThat(same.number("editCredential.credential.health.revision")).isEqualTo(1);
        assertThat(provider.requests).isEmpty();
    }

    @Test
    @DisplayName("G21: an edit of other values asks with the stored secret, and its verdict replaces the former")
    void anEditAsksAnew() {
        String id = keys.added(FakeProvider.GOOD);

        assertThat(keys.edit(id, null, "note", "n").text("editCredential.credential.health.verdict"))
                .isEqualTo("VALID");
        Reply edited = keys.edit(id, null, "api_key", FakeProvider.POOR);

        assertThat(edited.text("editCredential.credential.health.verdict")).isEqualTo("NO_CREDIT");
        assertThat(edited.number("editCredential.credential.health.revision")).isEqualTo(3);
        assertThat(provider.requests)
                .containsExactly(
                        "GET /models " + FakeProvider.GOOD,
                        "GET /models " + FakeProvider.GOOD,
                        "GET /models " + FakeProvider.POOR);
    }

    @Test
    @DisplayName("G21: a repeated clientMutationId is answered before anyone is asked")
    void aRepeatedRequestAsksNothing() {
        Reply first = keys.add(Probing.PROVIDER, keys.values(FakeProvider.GOOD), "once");
        Reply again = keys.add(Probing.PROVIDER, keys.values(FakeProvider.GOOD), "once");

        assertThat(again).isEqualTo(first);
        assertThat(provider.requests).hasSize(1);
    }

    @Test
    @DisplayName("G21: a credential that is changed while the provider is asked about an edit is a CONFLICT")
    void aChangeMeanwhileIsAConflict() {
        String id = keys.added(FakeProvider.GOOD);
        CompletableFuture<Reply> slow =
                CompletableFuture.supplyAsync(() -> keys.edit(id, null, "api_key", FakeProvider.SILENT));
        while (provider.requests.size() < 2) {
            Thread.onSpinWait();
        }

        assertThat(keys.edit(id, "Renamed").problems()).isEmpty();

        assertThat(slow.join().problems()).containsExactly("CONFLICT input.expectedRevision");
        assertThat(keys.read(id).text("credential.health.verdict")).isEqualTo("VALID");
    }
}
