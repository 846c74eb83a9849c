package dev.modelkeys.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.credential.AddCredential;
import dev.modelkeys.credential.CredentialDraft;
import dev.modelkeys.credential.CredentialRules;
import dev.modelkeys.credential.Drafts;
import dev.modelkeys.credential.DueTests;
import dev.modelkeys.credential.FieldValue;
import dev.modelkeys.credential.InstallationRules;
import dev.modelkeys.credential.Owner;
import dev.modelkeys.dev.Administrator;
import dev.modelkeys.graphql.FakeProvider;
import dev.modelkeys.graphql.Probing;
import dev.modelkeys.operation.BackgroundWork;
import dev.modelkeys.workspace.Workspace;
import dev.modelkeys.workspace.WorkspaceRules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Stored credentials are tested again by the server itself. */
@QuarkusTest
@TestProfile(Probing.class)
class PeriodicTestsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    PeriodicTests tests;

    @Inject
    DueTests due;

    @Inject
    BackgroundWork work;

    @Inject
    WorkspaceRules workspaces;

    @Inject
    InstallationRules installations;

    @Inject
    Drafts drafts;

    @Inject
    CredentialRules rules;

    private final FakeProvider provider = FakeProvider.open();
    private Workspace workspace;

    @BeforeEach
    void aWorkspace() {
        workspace = QuarkusTransaction.requiringNew().call(() -> workspaces.create("tested again"));
        work.inTransaction(workspace, () -> installations.install(Probing.PROVIDER));
    }

    @AfterEach
    void leaveNothing() {
        QuarkusTransaction.requiringNew()
                .run(() -> workspaces.delete(workspace.id().toString(), workspace.name()));
        provider.close();
    }

    @Test
    @DisplayName("At an interval each credential is tested once, whether it was asked about before or not")
    void atAnInterval() throws SQLException {
        add(FakeProvider.GOOD);
        add(FakeProvider.POOR);

        tests.test(HOUR);
        tests.test(HOUR);

        assertThat(verdicts()).isEqualTo("NO_CREDIT VALID");
        assertThat(provider.requests).hasSize(2);

        later("checked_at", Duration.ofMinutes(67));
        tests.test(HOUR);

        assertThat(provider.requests).hasSize(4);
        assertThat(Administrator.text(
                        "select string_agg(action, ' ' order by seq) from audit_entry where workspace_id = '"
                                + workspace.id() + "' and action like 'HEALTH%' and principal = 'server'"))
                .isEqualTo("HEALTH_CHANGED HEALTH_CHANGED");
    }

    @Test
    @DisplayName("G12: without an interval only rejected credentials are tested again, when their time has come")
    void rejectedOnes() throws SQLException {
        add(FakeProvider.BAD);
        add(FakeProvider.GOOD);
        tests.test(HOUR);
        provider.requests.clear();

        later("checked_at", Duration.ofDays(1));
        tests.test(null);
        assertThat(provider.requests).isEmpty();

        later("next_test_at", Duration.ofSeconds(61));
        tests.test(null);
        assertThat(provider.requests).containsExactly("GET /models " + FakeProvider.BAD);
        assertThat(Administrator.text("select rejections || ' ' || (next_test_at > now() + interval '4 minutes')"
                        + " from credential_health where verdict = 'REJECTED' and workspace_id = '" + workspace.id()
                        + "'"))
                .isEqualTo("2 true");
    }

    @Test
    @DisplayName("Servers that look at the same time do not take the same credential")
    void takenOnce() throws Exception {
        int servers = 4;
        IntStream.range(0, 6).forEach(n -> add(FakeProvider.GOOD));
        CyclicBarrier together = new CyclicBarrier(servers);

        List<CompletableFuture<List<UUID>>> all = IntStream.range(0, servers)
                .mapToObj(n ->
                        CompletableFuture.supplyAsync(() -> take(together), command -> new Thread(command).start()))
                .toList();
        List<UUID> taken = all.stream().flatMap(each -> each.join().stream()).toList();

        assertThat(taken).doesNotHaveDuplicates().isNotEmpty();
        assertThat(take(new CyclicBarrier(1))).doesNotContainAnyElementsOf(taken);
    }

    private List<UUID> take(CyclicBarrier together) {
        List<UUID> taken = new ArrayList<>();
        work.inTransaction(workspace, () -> {
            try {
                together.await();
                taken.addAll(due.take(workspace.id(), HOUR, 2));
                together.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return taken;
    }

    private void add(String key) {
        AddCredential command = new AddCredential(
                new Owner.OfProvider(Probing.PROVIDER),
                null,
                List.of(new FieldValue("api_key", key), new FieldValue("base", provider.base())),
                false);
        List<CredentialDraft> draft = new ArrayList<>();
        work.run(workspace, () -> draft.add(drafts.of(command)));
        work.inTransaction(workspace, () -> rules.add(draft.get(0)));
    }

    private void later(String column, Duration time) throws SQLException {
        Administrator.execute("update credential_health set " + column + " = " + column + " - interval '"
                + time.toSeconds() + " seconds' where workspace_id = '" + workspace.id() + "'");
    }

    private String verdicts() throws SQLException {
        return Administrator.text("select string_agg(verdict, ' ' order by verdict) from credential_health where"
                + " workspace_id = '" + workspace.id() + "'");
    }
}
