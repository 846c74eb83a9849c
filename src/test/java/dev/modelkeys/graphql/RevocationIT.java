package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.modelkeys.PackagedServer;
import dev.modelkeys.live.EventSource;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two servers on one database: what is taken away at the one is soon gone at the other. */
@Tag("alone")
class RevocationIT {

    private static final String CREATE =
            "mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token { id } secret } }";
    private static final String REVOKE =
            "mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { token { revokedAt } } }";
    private static final Duration FELT_WITHIN = Duration.ofSeconds(1);
    /** For a request on its way, on a busy machine. */
    private static final Duration TRAVEL = Duration.ofSeconds(1);

    private static Production production;
    private static PackagedServer another;

    @BeforeAll
    static void start() throws IOException {
        production = Production.alone(Map.of());
        another = production.another();
    }

    @AfterAll
    static void stop() throws IOException {
        another.close();
        production.close();
    }

    @Test
    @DisplayName(
            "Z-07: a client that sends changes all the time is refused within a second of the revocation of its token")
    void aRevocationIsFeltWithinASecond() throws Exception {
        Api owner = production.api();
        Steps steps = new Steps(owner);
        steps.startAfresh(Steps.PROVIDER);
        String credential = steps.add("changes");
        Reply token = WorkspaceMembers.post(owner, CREATE, Map.of("name", "busy", "role", "MANAGER"));
        Api manager = Api.at(another.address(), token.text("createApiToken.secret"));
        CompletableFuture<Void> going = new CompletableFuture<>();

        CompletableFuture<Long> lastSuccess =
                CompletableFuture.supplyAsync(() -> changeUntilRefused(manager, credential, going));
        going.get(60, TimeUnit.SECONDS);
        Reply revoked = WorkspaceMembers.post(owner, REVOKE, Map.of("id", token.text("createApiToken.token.id")));
        long after = System.nanoTime();

        assertThat(revoked.text("revokeApiToken.token.revokedAt")).isNotBlank();
        Duration felt = Duration.ofNanos(lastSuccess.get(60, TimeUnit.SECONDS) - after);
        assertThat(felt).isLessThan(FELT_WITHIN.plus(TRAVEL));
        assertThat(manager.query("{ viewer { name } }").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("A stream tells what changes at the other server, and is cut when its token was revoked there")
    void streams() throws Exception {
        Api owner = production.api();
        Steps steps = new Steps(owner);
        steps.startAfresh(Steps.PROVIDER);
        Reply token = WorkspaceMembers.post(owner, CREATE, Map.of("name", "reads", "role", "MEMBER"));
        try (EventSource events = EventSource.open(
                another.address(),
                token.text("createApiToken.secret"),
                "subscription { credentialChanged { kind credentialId } }")) {
            assertThat(events.next("next").at("/data/credentialChanged/kind").asText())
                    .isEqualTo("RESYNC");
            String added = steps.add("told");
            JsonNode event = events.next("next").at("/data/credentialChanged");
            assertThat(event.path("kind").asText()).isEqualTo("ADDED");
            assertThat(event.path("credentialId").asText()).isEqualTo(added);
            assertThat(events.next("next").at("/data/credentialChanged/kind").asText())
                    .isEqualTo("DEFAULT_CHANGED");

            WorkspaceMembers.post(owner, REVOKE, Map.of("id", token.text("createApiToken.token.id")));
            assertThat(events.isCut()).isTrue();
            URL metrics = URI.create(another.management() + "/q/metrics").toURL();
            while (!Scrape.of(metrics).text().contains("mk_event_streams 0.0")) {
                Thread.sleep(200);
            }
        }
    }

    /** Answers when it last was let. */
    private static long changeUntilRefused(Api manager, String credential, CompletableFuture<Void> going) {
        long last = System.nanoTime();
        for (int i = 0; ; i++) {
            Reply reply = manager.change("edit-credential", Map.of("id", credential, "name", "name " + i));
            if (reply.status() == 401) {
                return last;
            }
            // The transaction of a change that was under way when the token was revoked.
            if (going.isDone() && reply.problems().equals(List.of("FORBIDDEN"))) {
                continue;
            }
            assertThat(reply.problems()).isEmpty();
            last = System.nanoTime();
            if (i == 20) {
                going.complete(null);
            }
        }
    }
}
