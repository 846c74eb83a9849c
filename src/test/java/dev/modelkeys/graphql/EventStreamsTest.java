package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.modelkeys.access.Role;
import dev.modelkeys.live.EventSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Server-sent events: which requests begin a stream, and what ends it. */
@QuarkusTest
class EventStreamsTest {

    private static final String ALL = "subscription { credentialChanged { kind } }";

    private WorkspaceMembers people;

    @BeforeEach
    void aWorkspace() {
        people = WorkspaceMembers.in("streams");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
    }

    private EventSource open(Role role, String document) throws Exception {
        return EventSource.open(Http.at("").toString(), people.secret(role), document);
    }

    @Test
    @DisplayName("Who may not read is refused in the stream, which ends")
    void forbidden() throws Exception {
        try (EventSource events = open(Role.RUNTIME, ALL)) {
            JsonNode refused = events.next("next");
            assertThat(refused.at("/errors/0/extensions/code").asText()).isEqualTo("FORBIDDEN");
            events.next("complete");
            assertThat(events.isCut()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subscription { credentialChanged @skip(if: true) { kind } }",
                "subscription { a: credentialChanged { kind } b: credentialChanged { kind } }",
                "subscription { __typename }",
                "subscription ($no: Boolean!) { ... { credentialChanged @include(if: $no) { kind } } }",
                "subscription { ...F } fragment F on Subscription { ... @skip(if: true) { credentialChanged { kind } } }",
                "subscription { ...F @include(if: false) } fragment F on Subscription { credentialChanged { kind } }"
            })
    @DisplayName("A subscription of no field, or of several, does not fit the schema")
    void oneField(String document) throws Exception {
        try (EventSource events = open(Role.MEMBER, document)) {
            assertThat(events.next("next").at("/errors/0/extensions/code").asText())
                    .isEqualTo("GRAPHQL_VALIDATION_FAILED");
            events.next("complete");
        }
    }

    @Test
    @DisplayName("A query is answered in a stream of one result to those who accept nothing else")
    void query() throws Exception {
        try (EventSource events = open(Role.MEMBER, "{ viewer { name } }")) {
            assertThat(events.next("next").at("/data/viewer/name").asText()).isEqualTo("MEMBER");
            events.next("complete");
            assertThat(events.isCut()).isTrue();
        }
    }

    @Test
    @DisplayName("A subscription of a client that accepts no stream is an error that says so")
    void noStream() {
        Reply reply = people.as(Role.MEMBER).query(ALL);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("text/event-stream").contains("BAD_REQUEST");
    }

    @Test
    @DisplayName("A subscription with a long body, which the engine would keep, is refused")
    void longBody() throws Exception {
        try (EventSource events = open(Role.MEMBER, ALL + "#" + "x".repeat(9_000))) {
            assertThat(events.status()).isEqualTo(413);
        }
    }

    @Test
    @DisplayName("Another request on the connection of a stream ends both")
    void lastRequest() throws Exception {
        String request = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + people.secret(Role.MEMBER)
                + "\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nContent-Length: %d\r\n\r\n%s";
        String body = "{\"query\":\"subscription { credentialChanged { kind } }\"}";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(request.formatted(body.length(), body).getBytes(StandardCharsets.UTF_8));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line;
            do {
                line = lines.readLine();
            } while (!line.contains("RESYNC"));
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            while (line != null) {
                line = lines.readLine();
                assertThat(line == null ? "" : line).doesNotContain("HTTP/1.1");
            }
        }
    }

    @Test
    @Timeout(60)
    @DisplayName("A workspace has at most a hundred streams, and another one when one has ended")
    void most() throws Exception {
        List<EventSource> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                streams.add(open(Role.MEMBER, ALL));
                streams.get(i).next("next");
            }
            try (EventSource more = open(Role.MEMBER, ALL)) {
                assertThat(more.next("next").at("/errors/0/extensions/code").asText())
                        .isEqualTo("BUSY");
            }
            streams.remove(0).close();
            String kind;
            do {
                try (EventSource next = open(Role.MEMBER, ALL)) {
                    kind = next.next("next").at("/data/credentialChanged/kind").asText();
                }
            } while (!kind.equals("RESYNC"));
        } finally {
            for (EventSource stream : streams) {
                stream.close();
            }
        }
    }
}
