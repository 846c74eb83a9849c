package dev.modelkeys.race;

import static dev.modelkeys.race.LeasingReplicas.acquire;
import static dev.modelkeys.race.LeasingReplicas.acquired;
import static dev.modelkeys.race.LeasingReplicas.data;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.modelkeys.live.Client;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A gateway loses its token, and a server its life. */
class LeaseLossIT {

    private LeasingReplicas replicas;
    private String credential = "";

    @BeforeEach
    void start() throws Exception {
        replicas = new LeasingReplicas();
        credential = HttpUseCases.credential(replicas.desk().add("Key"));
    }

    @AfterEach
    void stop() throws IOException {
        replicas.close();
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
            assertThat(acquired(caller)).isEqualTo(credential);

            data(
                    replicas.client(0),
                    "mutation { revokeApiToken(input: {id: \""
                            + made.at("/createApiToken/token/id").asText() + "\"}) { token { id } } }");

            assertThat(acquired(caller)).isNotEqualTo(credential);
        }
    }

    @Test
    @DisplayName("G15: no lease that was answered is lost when a server is killed")
    void killed() throws Exception {
        Client caller = replicas.gateway(1, "Of the killed");
        List<String> answered = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answered.add(acquire(caller).at("/lease/id").asText());
        }

        replicas.kill(1);

        assertThat(replicas.rows("lease where id in ('" + String.join("', '", answered) + "')"))
                .isEqualTo(50);
        assertThat(replicas.isAuditWhole(0)).isTrue();
    }
}
