package dev.modelkeys.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.modelkeys.PackagedServer;
import dev.modelkeys.live.Client;
import dev.modelkeys.live.Figures;
import dev.modelkeys.live.Replicas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two servers give leases while what they are made from changes at both: the order of all is in the audit. */
class LeaseHistoryIT {

    private static final int CHANGES = Figures.rounds(40);
    private static final int ANSWERS = 200 * CHANGES;
    private static final int CALLERS_OF_A_SERVER = 4;

    private static final String ACQUIRE =
            "mutation ($input: AcquireCredentialInput!) { acquireCredential(input: $input)"
                    + " { lease { id credentialId } userErrors { code } } }";

    /** Of the default, of what is bound to an environment, and of a pool that is switched on and off. */
    private static final List<Map<String, ?>> KINDS =
            List.of(acquire("gpt-4.1", null), acquire("gpt-4.1", "production"), acquire("gpt-4.1-mini", null));

    private static final Map<String, ?> PLAIN = KINDS.get(0);

    /** The default as of the audit's entry after which a group was written. */
    private static final String DEFAULT_THEN = asOf(
            "e.action in ('DEFAULT_SET', 'DEFAULT_CLEARED')",
            "case when e.action = 'DEFAULT_SET' then e.credential_id end");

    private static final String BOUND_THEN = asOf("e.action = 'BINDING_SET'", "e.credential_id");
    private static final String POOL_THEN =
            asOf("e.action = 'LOAD_BALANCING_SAVED'", "(e.details::jsonb ->> 'enabled')::boolean");

    private static final String LEASES =
            "lease l join lease_group g on g.workspace_id = l.workspace_id and g.number = l.group_number where ";

    /** Variables, as gateways send them: from the second request on, an event loop answers. */
    private static Map<String, ?> acquire(String model, @Nullable String environment) {
        Map<String, Object> input = new HashMap<>();
        input.put("target", Map.of("providerId", "openai", "model", model, "type", "LLM"));
        input.put("environment", environment);
        return Map.of("input", input);
    }

    private static String asOf(String actions, String value) {
        return "(select " + value + " from audit_entry e where e.workspace_id = g.workspace_id and " + actions
                + " and e.seq <= g.audit_seq order by e.seq desc limit 1)";
    }

    private Replicas replicas;
    private HttpUseCases desk;
    private final List<String> credentials = new ArrayList<>();

    /** Never the default, never deleted, as the other one. */
    private String spare = "";

    private String other = "";

    @BeforeEach
    void start() throws Exception {
        replicas = Replicas.start(PackagedServer.PACKAGE, List.of(Map.of()));
        desk = new HttpUseCases(replicas.deployment().client());
        desk.startAfresh();
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

    @Test
    @DisplayName("G14: no lease and no refusal is older than a change that was made before it, at any server")
    void nothingIsStale() throws Exception {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        AtomicInteger answered = new AtomicInteger();
        List<Future<?>> callers = new ArrayList<>();
        try (Together together = new Together()) {
            for (int i = 0; i < replicas.count() * CALLERS_OF_A_SERVER; i++) {
                Client caller = replicas.client(i % replicas.count()).as(token("RUNTIME", "Caller " + i));
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
            Client witness = replicas.client(0).as(token("RUNTIME", "Witness"));
            for (int i = 0; i < CHANGES || answered.get() < ANSWERS; i++) {
                Client changing = replicas.client(i % replicas.count());
                change(new HttpUseCases(changing), i);
                bind(changing, i);
                pool(changing, i);
                Client beside = replicas.client((i + 1) % replicas.count()).as(token("RUNTIME", "Witness " + i));
                assertThat(acquired(beside)).isEqualTo(i % 4 == 3 ? "DEFAULT_MISSING" : credentials.get(i % 3));
            }
            assertThat(acquired(witness)).isNotEmpty();
            goesOn.set(false);
            for (Future<?> caller : callers) {
                caller.get();
            }
        }

        assertThat(count(LEASES
                        + "l.environment is null and l.model_name = 'gpt-4.1' and l.credential_id is distinct from "
                        + DEFAULT_THEN))
                .isZero();
        assertThat(count(LEASES + "l.environment is not null and l.credential_id is distinct from " + BOUND_THEN))
                .isZero();
        assertThat(count(LEASES + "l.model_name = 'gpt-4.1-mini' and not " + POOL_THEN
                        + " and l.credential_id is distinct from " + DEFAULT_THEN))
                .isZero();
        assertThat(count(LEASES + "l.model_name = 'gpt-4.1-mini' and " + POOL_THEN + " and l.credential_id <> '" + spare
                        + "'"))
                .isZero();
        assertThat(count(
                        "lease_group g where g.refusals like '%DEFAULT_MISSING%' and " + DEFAULT_THEN + " is not null"))
                .isZero();
        assertThat(count("lease_group g where g.refusals like '%ENVIRONMENT_NOT_BOUND%' and " + BOUND_THEN
                        + " is not null"))
                .isZero();
        assertThat(count("lease")).isPositive();
        assertThat(data(replicas.client(1), "{ verifyAudit { ok } }")
                        .at("/verifyAudit/ok")
                        .asBoolean())
                .isTrue();
        Figures.note("G14", "%d answers, %d changes, %d groups", answered.get(), CHANGES, count("lease_group"));
    }

    @Test
    @DisplayName("G14: a revoked token gets no lease at the other server either")
    void aRevokedToken() throws Exception {
        for (int i = 0; i < 5; i++) {
            JsonNode made = data(
                    replicas.client(0),
                    "mutation { createApiToken(input: {name: \"Short " + i
                            + "\", role: RUNTIME}) { secret token { id } } }");
            Client caller =
                    replicas.client(1).as(made.at("/createApiToken/secret").asText());
            assertThat(acquired(caller)).isEqualTo(credentials.get(0));

            data(
                    replicas.client(0),
                    "mutation { revokeApiToken(input: {id: \""
                            + made.at("/createApiToken/token/id").asText() + "\"}) { token { id } } }");

            assertThat(acquired(caller)).isNotEqualTo(credentials.get(0));
        }
    }

    @Test
    @DisplayName("G15: no lease that was answered is lost when a server is killed")
    void killed() throws Exception {
        Client caller = replicas.client(1).as(token("RUNTIME", "Of the killed"));
        List<String> answered = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answered.add(acquire(caller).at("/lease/id").asText());
        }

        replicas.kill(1);

        assertThat(count("lease where id in ('" + String.join("', '", answered) + "')"))
                .isEqualTo(50);
        assertThat(data(replicas.client(0), "{ verifyAudit { ok } }")
                        .at("/verifyAudit/ok")
                        .asBoolean())
                .isTrue();
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

    private String token(String role, String name) throws Exception {
        return data(
                        replicas.client(0),
                        "mutation { createApiToken(input: {name: \"" + name + "\", role: " + role + "}) { secret } }")
                .at("/createApiToken/secret")
                .asText();
    }

    private static JsonNode acquire(Client caller) throws Exception {
        return caller.query(ACQUIRE, PLAIN).body().at("/data/acquireCredential");
    }

    /** The id of the credential, or the code of the refusal. */
    private static String acquired(Client caller) throws Exception {
        JsonNode answer = acquire(caller);
        JsonNode credential = answer.at("/lease/credentialId");
        return (credential.isTextual() ? credential : answer.at("/userErrors/0/code")).asText();
    }

    private static JsonNode data(Client client, String document) throws Exception {
        return client.query(document).body().at("/data");
    }

    private long count(String from) throws Exception {
        return Long.parseLong(replicas.deployment().database().text("select count(*) from " + from));
    }
}
