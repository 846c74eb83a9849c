package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An address that sends many wrong tokens is locked out, which is why this class has a server of its own. */
class ManyWrongTokensIT {

    private static OidcServer staff;

    @BeforeAll
    static void start() throws IOException {
        staff = OidcServer.hired();
    }

    @AfterAll
    static void stop() throws IOException {
        staff.close();
    }

    @Test
    @DisplayName("N-06, N-07: many of them, and their address is not listened to; the issuer hears of few")
    void manyAreTooMany() {
        int before = staff.issuer().timesAsked();
        TokenDraft right = staff.draft("mallory", Role.OWNER, "head office");
        String known = staff.draft("alice", Role.OWNER, "head office")
                .signed(staff.issuer().key(0));
        assertThat(staff.ask(known).status()).isEqualTo(200);

        List<Integer> answers = Stream.iterate(0, number -> number + 1)
                .limit(100)
                .map(number ->
                        staff.ask(right.withHeader("kid", "made-up-" + number)).status())
                .toList();

        assertThat(answers).containsOnly(401, 429).endsWith(429);
        assertThat(staff.issuer().timesAsked() - before).isLessThanOrEqualTo(4);
        assertThat(staff.ask(right).status()).isEqualTo(429);
        assertThat(staff.ask(known).status()).isEqualTo(200);
    }
}
