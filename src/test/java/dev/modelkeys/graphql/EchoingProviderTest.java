package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.dev.Administrator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A provider that quotes the key it was asked about is not quoted. */
@QuarkusTest
@TestProfile(Probing.class)
class EchoingProviderTest {

    private static final String[] LOGGERS = {"dev.modelkeys", "io.vertx", "io.netty", "graphql", "org.postgresql"};

    private final FakeProvider provider = FakeProvider.open();
    private final ProbedKeys keys = new ProbedKeys(Api.here(), provider);

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @BeforeEach
    void startAfresh() {
        keys.startAfresh();
    }

    @AfterEach
    void leaveNothing() {
        keys.leaveNothing();
        provider.close();
    }

    @Test
    @DisplayName("S-05: a key that a provider quotes is in no answer, log line, metric or row")
    void theKeyIsNotSeenAgain() throws SQLException {
        String id = keys.added(FakeProvider.GOOD);
        List<Reply> answers = new ArrayList<>();
        try (CapturedLogs overheard = new CapturedLogs(LOGGERS)) {
            answers.add(keys.add(Canary.SECRET));
            answers.add(keys.addModel("m", Canary.SECRET));
            answers.add(keys.edit(id, null, "api_key", Canary.SECRET));
            answers.add(keys.test(id, "api_key", Canary.SECRET));
            answers.add(keys.test(
                    Map.of("owner", Map.of("providerId", Probing.PROVIDER), "values", keys.values(Canary.SECRET))));
            answers.add(Api.here().query("{ auditEntries { nodes { details reason subject } } }"));

            assertThat(provider.requests).filteredOn(Canary::isIn).hasSize(5);
            assertThat(answers).extracting(Reply::body).noneMatch(Canary::isIn);
            assertThat(answers.get(0).body()).contains("CREDENTIAL_REJECTED");
            assertThat(overheard.said()).isNotEmpty().noneMatch(Canary::isIn);
        }
        Scrape scrape = Scrape.of(metrics);
        assertThat(scrape.sum("mk_probes_seconds_count", Map.of("provider", "fake", "verdict", "REJECTED")))
                .isGreaterThanOrEqualTo(5);
        assertThat(scrape.text()).matches(text -> !Canary.isIn(text));
        assertThat(new DatabaseDump(Administrator.dataSource()).rows())
                .isNotEmpty()
                .noneMatch(Canary::isIn);
    }
}
