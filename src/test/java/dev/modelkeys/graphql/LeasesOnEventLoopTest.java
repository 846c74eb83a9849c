package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A known document that only asks for a lease is executed on the event loop, from the second request with a token on. */
@QuarkusTest
class LeasesOnEventLoopTest {

    private static final int REQUESTS = 40;

    @Inject
    MeterRegistry metrics;

    private WorkspaceMembers people;
    private Gateway gateway;

    @BeforeEach
    void aKey() {
        people = WorkspaceMembers.in("leases on the event loop");
        gateway = new Gateway(people.as(Role.RUNTIME));
        Steps steps = new Steps(people.as(Role.MANAGER));
        steps.startAfresh(Steps.PROVIDER);
        steps.add("A");
        gateway.acquire(Gateway.provider());
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
    }

    @Test
    void aLeaseTakesNoWorkerThread() {
        double before = tasksOfWorkers();
        for (int i = 0; i < REQUESTS; i++) {
            gateway.acquire(Gateway.provider());
        }
        // A token is verified again each second.
        assertThat(tasksOfWorkers() - before).isLessThan(REQUESTS / 2.0);

        for (int i = 0; i < REQUESTS; i++) {
            people.as(Role.RUNTIME).query("{ __typename }");
        }
        // The last one is answered before it is counted.
        assertThat(tasksOfWorkers() - before).isGreaterThanOrEqualTo(REQUESTS - 1);
    }

    @Test
    void refusalsAreRecorded() {
        AuditReader audit = AuditReader.open(people.as(Role.AUDITOR));
        Gateway intruder = new Gateway(people.as(Role.MEMBER));
        for (int i = 0; i < 3; i++) {
            assertThat(intruder.ask(Map.of("target", Gateway.provider())).problems())
                    .containsExactly("FORBIDDEN");
            assertThat(gateway.ask(Map.of("target", Gateway.provider(), "calls", 0))
                            .problems())
                    .containsExactly("INVALID input.calls");
            assertThat(gateway.report("00000000-0000-0000-0000-000000000001", "OK")
                            .problems())
                    .containsExactly("NOT_FOUND input.leaseId");
        }

        assertThat(audit.news().stream().map(AuditReader.Line::text))
                .containsOnly(
                        "ACCESS_DENIED REFUSED CREDENTIAL_USED FORBIDDEN",
                        "ACCESS_DENIED REFUSED CREDENTIAL_USED INVALID",
                        "ACCESS_DENIED REFUSED CREDENTIAL_USED NOT_FOUND")
                .hasSize(9);
    }

    @Test
    void aSecondOperationOfTheRequestMayBlock() {
        String two = "mutation ($input: AcquireCredentialInput!, $provider: ID!) {"
                + " acquireCredential(input: $input) { lease { id } userErrors { code field } }"
                + " uninstallProvider(input: {providerId: $provider}) { userErrors { code field } } }";
        for (int i = 0; i < 2; i++) {
            Reply reply = people.as(Role.RUNTIME)
                    .post(Map.of(
                            "query",
                            two,
                            "variables",
                            Map.of("input", Map.of("target", Gateway.provider()), "provider", Steps.PROVIDER)));
            assertThat(reply.text("acquireCredential.lease.id")).isNotEmpty();
            assertThat(reply.problems()).isEqualTo(List.of("FORBIDDEN"));
        }
    }

    private double tasksOfWorkers() {
        return metrics.get("worker.pool.completed").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
