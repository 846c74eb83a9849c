package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.modelkeys.access.Role;
import dev.modelkeys.live.EventSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the subscription to changes of credentials tells. */
@QuarkusTest
class CredentialEventsTest {

    private static final String ALL =
            "subscription { credentialChanged { kind at providerId customModelId credentialId } }";

    private Fixture given;
    private Steps steps;
    private Policies policies;

    @BeforeEach
    void aWorkspace() {
        given = Fixture.in("events");
        steps = new Steps(given.people().as(Role.MANAGER));
        policies = new Policies(given.people().as(Role.MANAGER));
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        given.people().leave();
    }

    private EventSource open(Role role, String document) throws Exception {
        return EventSource.open(Http.at("").toString(), given.people().secret(role), document);
    }

    private static JsonNode event(EventSource events) throws Exception {
        return events.next("next").at("/data/credentialChanged");
    }

    /** The kinds of the next events, and what they are about. */
    private List<String> kinds(EventSource events, int count) throws Exception {
        List<String> kinds = new ArrayList<>();
        while (kinds.size() < count) {
            JsonNode event = event(events);
            assertThat(event.path("providerId").asText()).isEqualTo(Steps.PROVIDER);
            String about = event.path("customModelId").isNull() ? "" : " of model";
            kinds.add(event.path("kind").asText()
                    + (event.path("credentialId").asText().equals(given.first()) ? " first" : about));
        }
        return kinds;
    }

    @Test
    @DisplayName("A stream begins with RESYNC, and tells each kind of change in the order in which they were made")
    void order() throws Exception {
        try (EventSource events = open(Role.MEMBER, ALL)) {
            assertThat(events.status()).isEqualTo(200);
            assertThat(events.header("Content-Type")).isEqualTo("text/event-stream; charset=utf-8");
            assertThat(events.header("Cache-Control")).isEqualTo("no-store");
            JsonNode begin = event(events);
            assertThat(begin.path("kind").asText()).isEqualTo("RESYNC");
            assertThat(begin.path("providerId").asText()).isEmpty();
            assertThat(begin.path("customModelId").isNull()).isTrue();
            assertThat(begin.path("credentialId").isNull()).isTrue();

            steps.choose(given.second());
            steps.choose(given.first());
            Policies.done(policies.bind(Policies.PROVIDER, "test", given.first()));
            Policies.done(policies.save(
                    Policies.MODEL, List.of(Policies.member(given.first()), Policies.member(given.second()))));
            Policies.done(policies.enable(Policies.MODEL, false));
            steps.addModel("another", "Of another");
            steps.remove(given.model());
            assertThat(kinds(events, 9))
                    .containsExactly(
                            "DEFAULT_CHANGED",
                            "DEFAULT_CHANGED first",
                            "BINDING_CHANGED first",
                            "POOL_CHANGED",
                            "POOL_CHANGED",
                            "ADDED of model",
                            "MODEL_ADDED of model",
                            "DEFAULT_CHANGED of model",
                            "MODEL_REMOVED of model");
            assertThat(kinds(events, 1)).containsExactly("DEFAULT_CHANGED of model");
        }
    }

    @Test
    @DisplayName("Cooldowns, which no entry of the audit tells, are told with their owner; what others do, is not")
    void cooldowns() throws Exception {
        try (EventSource events = open(Role.MEMBER, ALL)) {
            event(events);
            Gateway gateway = new Gateway(given.people().as(Role.RUNTIME));
            gateway.report(gateway.acquire(Gateway.provider()).id(), "RATE_LIMITED");
            JsonNode cooling = event(events);
            assertThat(cooling.path("kind").asText()).isEqualTo("COOLDOWN_CHANGED");
            assertThat(cooling.path("providerId").asText()).isEqualTo(Steps.PROVIDER);
            assertThat(cooling.path("credentialId").isNull()).isTrue();

            new Steps(Api.here()).startAfresh("anthropic");
            steps.choose(given.second());
            assertThat(event(events).path("credentialId").asText()).isEqualTo(given.second());
        }
    }

    @Test
    @DisplayName("A stream of one provider has no events of others, and knows it by its alias and by its key")
    void oneProvider() throws Exception {
        try (EventSource events = open(
                Role.MEMBER, "subscription { credentialChanged(providerId: \"anthropic\") { kind providerId } }")) {
            JsonNode begin = event(events);
            assertThat(begin.path("providerId").asText()).isEqualTo("anthropic");
            steps.choose(given.second());
            steps.startAfresh("anthropic");
            Reply added = given.people()
                    .as(Role.MANAGER)
                    .change(
                            "add-credential",
                            Map.of(
                                    "owner",
                                    Map.of("providerId", "anthropic"),
                                    "values",
                                    List.of(Map.of("field", "anthropic_api_key", "value", Steps.SECRET))));
            assertThat(added.problems()).as(added.body()).isEmpty();
            assertThat(event(events).path("kind").asText()).isEqualTo("ADDED");
        }
    }

    @Test
    @DisplayName("A custom model that is deleted and added again has no cooldown")
    void addedAgain() throws Exception {
        Gateway gateway = new Gateway(given.people().as(Role.RUNTIME));
        Map<String, Object> model = Map.of("providerId", Steps.PROVIDER, "model", "model", "type", "LLM");
        gateway.report(gateway.acquire(model).id(), "RATE_LIMITED");
        try (EventSource events = open(Role.MEMBER, ALL)) {
            event(events);
            steps.delete(steps.model(given.model()).text("customModel.defaultCredential.id"));
            assertThat(kinds(events, 3))
                    .containsExactly("DELETED of model", "MODEL_DELETED of model", "DEFAULT_CHANGED of model");
            steps.addModel("model", "Of the model");
            assertThat(kinds(events, 3))
                    .containsExactly("ADDED of model", "MODEL_ADDED of model", "DEFAULT_CHANGED of model");
            steps.choose(given.second());
            assertThat(kinds(events, 1)).containsExactly("DEFAULT_CHANGED");
        }
    }
}
