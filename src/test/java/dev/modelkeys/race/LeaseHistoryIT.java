package dev.modelkeys.race;

import static dev.modelkeys.race.LeasingReplicas.ACQUIRE;
import static dev.modelkeys.race.LeasingReplicas.acquired;
import static dev.modelkeys.race.LeasingReplicas.data;
import static dev.modelkeys.race.LeasingReplicas.target;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.modelkeys.live.Client;
import dev.modelkeys.live.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One or two servers give leases while what they are made from changes at the other, or at both: the order of all is in the audit. */
class LeaseHistoryIT {

    private static final int CHANGES = Figures.rounds(40);
    private static final int ANSWERS = 200 * CHANGES;
    private static final int CALLERS_OF_A_SERVER = 4;

    /** Of the default, of what is bound to an environment, and of a pool that is switched on and off. */
    private static final List<Map<String, ?>> KINDS =
            List.of(target("gpt-4.1", null), target("gpt-4.1", "production"), target("gpt-4.1-mini", null));

    /** The default as of the audit's entry after which a group was written. */
    private static final String DEFAULT_THEN = asOf(
            "e.action in ('DEFAULT_SET', 'DEFAULT_CLEARED')",
            "case when e.action = 'DEFAULT_SET' then e.credential_id end");

    private static final String BOUND_THEN = asOf("e.action = 'BINDING_SET'", "e.credential_id");
    private static final String POOL_THEN =
            asOf("e.action = 'LOAD_BALANCING_SAVED'", "(e.details::jsonb ->> 'enabled')::boolean");

    private static final String LEASES =
            "lease l join lease_group g on g.workspace_id = l.workspace_id and g.number = l.group_number where ";

    private static String asOf(String actions, String value) {
        return "(select " + value + " from audit_entry e where e.workspace_id = g.workspace_id and " + actions
                + " and e.seq <= g.audit_seq order by e.seq desc limit 1)";
    }

    private LeasingReplicas replicas;
    private final List<String> credentials = new ArrayList<>();

    /** Never the default, never deleted, as the other one. */
    private String spare = "";

    private String other = "";

    @BeforeEach
    void start() throws Exception {
        replicas = new LeasingReplicas();
        HttpUseCases desk = replicas.desk();
        for (int i = 0; i < 3; i++) {
            credentials.add(HttpUseCases.credential(desk.add("Key " + i)));
        }
        spare = HttpUseCases.credential(desk.add("Spare"));
        other = HttpUseCases.credential(desk.add("Other"));
        bind(replicas.client(0), 0);
        pool(replicas.client(0), 0);
    }

    @AfterEach
    void stop() throws IOException {
        replicas.close();
    }

    /** @param servers one writes many groups from memory, because nothing else writes between two changes; two seldom do */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @DisplayName("G14: no lease and no refusal is older than a change that was made before it, at any server")
    void nothingIsStale(int servers) throws Exception {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        AtomicInteger answered = new AtomicInteger();
        List<Future<?>> callers = new ArrayList<>();
        try (Together together = new Together()) {
            for (int i = 0; i < servers * CALLERS_OF_A_SERVER; i++) {
                Client caller = replicas.gateway(i % servers, "Caller " + i);
                callers.add(together.meanwhile(() -> {
                    for (int call = 0; goesOn.get(); call++) {
                        assertThat(caller.query(ACQUIRE, KINDS.get(call % KINDS.size()))
                                        .status())
                                .isEqualTo(200);
                        answered.incrementAndGet();
                    }
                    return null;
                }));
            }
            Client witness = replicas.gateway(0, "Witness");
            for (int i = 0; i < CHANGES || answered.get() < ANSWERS; i++) {
                Client changing = replicas.client(servers == 1 ? 1 : i);
                change(new HttpUseCases(changing), i);
                bind(changing, i);
                pool(changing, i);
                Client beside = replicas.gateway(servers == 1 ? 0 : i + 1, "Witness " + i);
                assertThat(acquired(beside)).isEqualTo(i % 4 == 3 ? "DEFAULT_MISSING" : credentials.get(i % 3));
                TimeUnit.MILLISECONDS.sleep(servers == 1 ? 150 : 0);
            }
            assertThat(acquired(witness)).isNotEmpty();
            goesOn.set(false);
            for (Future<?> caller : callers) {
                caller.get();
            }
        }

        assertThat(replicas.rows(LEASES
                        + "l.environment is null and l.model_name = 'gpt-4.1' and l.credential_id is distinct from "
                        + DEFAULT_THEN))
                .isZero();
        assertThat(replicas.rows(
                        LEASES + "l.environment is not null and l.credential_id is distinct from " + BOUND_THEN))
                .isZero();
        assertThat(replicas.rows(LEASES + "l.model_name = 'gpt-4.1-mini' and not " + POOL_THEN
                        + " and l.credential_id is distinct from " + DEFAULT_THEN))
                .isZero();
        assertThat(replicas.rows(LEASES + "l.model_name = 'gpt-4.1-mini' and " + POOL_THEN + " and l.credential_id <> '"
                        + spare + "'"))
                .isZero();
        assertThat(replicas.rows(
                        "lease_group g where g.refusals like '%DEFAULT_MISSING%' and " + DEFAULT_THEN + " is not null"))
                .isZero();
        assertThat(replicas.rows("lease_group g where g.refusals like '%ENVIRONMENT_NOT_BOUND%' and " + BOUND_THEN
                        + " is not null"))
                .isZero();
        assertThat(replicas.rows("lease")).isPositive();
        long groups = replicas.rows("lease_group");
        if (servers == 1) {
            assertThat(replicas.metric("mk_leases_optimistic_total{outcome=\"written\"}"))
                    .isGreaterThan(groups / 4.0);
        }
        assertThat(replicas.isAuditWhole(1)).isTrue();
        Figures.note("G14", "%d servers, %d answers, %d changes, %d groups", servers, answered.get(), CHANGES, groups);
    }

    /** Sets a default, and each fourth time deletes it after that: then there is none. */
    private void change(HttpUseCases writer, int round) throws Exception {
        if (round % 4 == 3) {
            int chosen = round % 3;
            writer.choose(credentials.get(chosen));
            writer.delete(credentials.get(chosen));
            credentials.set(chosen, HttpUseCases.credential(writer.add("Key " + round)));
        } else {
            writer.choose(credentials.get(round % 3));
        }
    }

    /** Binds the environment to the one or the other, and each third time to none. */
    private void bind(Client client, int round) throws Exception {
        String credential = round % 3 == 2 ? "null" : "\"" + (round % 3 == 0 ? spare : other) + "\"";
        JsonNode answer = data(
                client,
                "mutation { setEnvironmentCredential(input: {owner: {providerId: \"openai\"}, environment: \"production\","
                        + " credentialId: " + credential + "}) { userErrors { code } } }");
        assertThat(answer.at("/setEnvironmentCredential/userErrors")).hasToString("[]");
    }

    /** A pool of the spare credential, twice, is on every other time. */
    private void pool(Client client, int round) throws Exception {
        String member = "{credentialId: \"" + spare + "\"}";
        JsonNode answer = data(
                client,
                "mutation { saveLoadBalancing(input: {target: {providerId: \"openai\", model: \"gpt-4.1-mini\", type: LLM},"
                        + " enabled: " + (round % 2 == 0) + ", members: [" + member + ", " + member
                        + "]}) { userErrors { code } } }");
        assertThat(answer.at("/saveLoadBalancing/userErrors")).hasToString("[]");
    }
}
