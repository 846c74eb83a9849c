package dev.modelkeys.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modelkeys.access.TokenRules.Issued;
import dev.modelkeys.dev.Administrator;
import dev.modelkeys.workspace.Workspace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The time of a rejection does not tell its reason: a smoke test of medians, with room for a busy machine. */
@QuarkusTest
class AuthenticatorTest {

    private static final int ROUNDS = 150;
    private static final Duration ALIKE = Duration.ofMillis(2);

    @Inject
    Authenticator authenticator;

    @Inject
    TokenRules rules;

    private String known;
    private List<UUID> issued;

    @BeforeEach
    void aToken() {
        Issued token = create("timed");
        known = token.secret();
        issued = List.of(token.token().id());
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        for (UUID id : issued) {
            execute("delete from api_token where id = '" + id + "'");
        }
    }

    @Test
    @DisplayName("A-03: a nearly right token is rejected as fast as an entirely wrong one")
    void nearAndFarAreAlike() {
        String[] parts = known.split("_", -1);
        String near = parts[3].substring(0, 42) + (parts[3].endsWith("A") ? "B" : "A");
        assertThat(token(parts[2], near)).isNotEqualTo(known);

        assertAlike(token(parts[2], near), token(parts[2], "z".repeat(43)));
    }

    @Test
    @DisplayName("N-03: unknown, wrong, revoked and expired tokens are rejected equally fast")
    void allKindsAreAlike() throws SQLException {
        Issued revoked = create("revoked");
        Issued expired = create("expired");
        issued = List.of(issued.get(0), revoked.token().id(), expired.token().id());
        execute("update api_token set revoked_at = now() where id = '"
                + revoked.token().id() + "'");
        execute("update api_token set expires_at = now() where id = '"
                + expired.token().id() + "'");
        String wrong = token(known.split("_", -1)[2], "z".repeat(43));
        String unknown = token("0123456789abcdef", "z".repeat(43));

        assertAlike(unknown, wrong, revoked.secret(), expired.secret());
    }

    @Test
    @DisplayName("N-07: a known token keeps working beside guesses from its address, until it is revoked")
    void aKnownTokenKeepsWorking() throws Exception {
        String address = "198.51.100.7";
        authenticate(known, "198.51.100.8");
        for (int i = 0; i < AuthenticationThrottle.MAX_FAILURES; i++) {
            String guess = token("0123456789abcdef", "z".repeat(43));
            assertThatThrownBy(() -> authenticate(guess, address)).isInstanceOf(Unauthenticated.class);
        }
        Issued another = create("another");
        issued = List.of(issued.get(0), another.token().id());

        TimeUnit.MILLISECONDS.sleep(1_100);
        assertThat(authenticate(known, address).name()).isEqualTo("timed");
        assertRejected(another.secret(), address, true);

        execute("update api_token set revoked_at = now() where id = '" + issued.get(0) + "'");
        TimeUnit.MILLISECONDS.sleep(1_100);
        assertRejected(known, address, false);
        assertRejected(known, address, true);
    }

    @Test
    @DisplayName("N-07: requests without a token, with a misspelt one or with one that ended lock no address out")
    void onlyForgedTokensCount() throws Exception {
        String address = "198.51.100.9";
        Issued revoked = create("revoked");
        Issued expired = create("expired");
        Issued fresh = create("fresh");
        issued = List.of(
                issued.get(0),
                revoked.token().id(),
                expired.token().id(),
                fresh.token().id());
        execute("update api_token set revoked_at = now() where id = '"
                + revoked.token().id() + "'");
        execute("update api_token set expires_at = now() where id = '"
                + expired.token().id() + "'");
        for (int i = 0; i <= AuthenticationThrottle.MAX_FAILURES; i++) {
            for (String malformed : List.of("", "nonsense", known + "x", "a.b.c")) {
                assertThat(authenticator.parse(malformed)).isEmpty();
            }
            assertRejected(revoked.secret(), address, false);
            assertRejected(expired.secret(), address, false);
        }

        assertThat(authenticate(fresh.secret(), address).name()).isEqualTo("fresh");
    }

    private Identity authenticate(String token, String address) throws Unauthenticated {
        return authenticator.authenticate(authenticator.parse(token).orElseThrow(), address);
    }

    private void assertRejected(String token, String address, boolean tooOften) {
        assertThatThrownBy(() -> authenticate(token, address))
                .isInstanceOfSatisfying(Unauthenticated.class, refused -> assertThat(refused.isTooOften())
                        .isEqualTo(tooOften));
    }

    private void assertAlike(String... tokens) {
        long[][] times = new long[tokens.length][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int kind = 0; kind < tokens.length; kind++) {
                times[kind][round] = timeToReject(tokens[kind], "192.0.2." + round % 250);
            }
        }
        long[] medians =
                Arrays.stream(times).mapToLong(AuthenticatorTest::median).toArray();
        long apart = Arrays.stream(medians).max().orElseThrow()
                - Arrays.stream(medians).min().orElseThrow();
        assertThat(Duration.ofNanos(apart)).as(Arrays.toString(medians)).isLessThan(ALIKE);
    }

    private long timeToReject(String token, String address) {
        long start = System.nanoTime();
        assertRejected(token, address, false);
        return System.nanoTime() - start;
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static String token(String publicId, String secret) {
        return ApiTokenValue.of(Role.MEMBER, publicId, secret).reveal();
    }

    private Issued create(String name) {
        return QuarkusTransaction.requiringNew().call(() -> rules.create(Workspace.FIRST, name, Role.MEMBER, null));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = Administrator.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
