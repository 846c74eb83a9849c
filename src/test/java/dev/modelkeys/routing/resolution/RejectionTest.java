package dev.modelkeys.routing.resolution;

import static dev.modelkeys.routing.resolution.CallOutcome.BAD_REQUEST;
import static dev.modelkeys.routing.resolution.CallOutcome.OK;
import static dev.modelkeys.routing.resolution.CallOutcome.RATE_LIMITED;
import static dev.modelkeys.routing.resolution.CallOutcome.SERVER_ERROR;
import static dev.modelkeys.routing.resolution.CallOutcome.UNAUTHORIZED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.probe.HealthVerdict;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When a credential is marked REJECTED, and what heals it. */
class RejectionTest {

    private final UsedCredential credential = new UsedCredential();

    private UsedCredential rejected() {
        return credential
                .reports(UNAUTHORIZED)
                .rested()
                .reports(UNAUTHORIZED)
                .rested()
                .reports(UNAUTHORIZED);
    }

    @Test
    @DisplayName(
            "G12: three UNAUTHORIZED in a row within ten minutes mark the credential REJECTED, which ends its rest")
    void threeInARow() {
        credential.reports(UNAUTHORIZED).rested().reports(UNAUTHORIZED);
        assertThat(credential.state().health()).isNull();

        credential.later(Duration.ofMinutes(10).minusSeconds(10)).reports(UNAUTHORIZED);

        assertThat(credential.state().health()).isEqualTo(HealthVerdict.REJECTED);
        assertThat(credential.rest()).isZero();
    }

    @Test
    @DisplayName("G12: of three in more than ten minutes none marks it")
    void inMoreThanTenMinutes() {
        credential.reports(UNAUTHORIZED).later(Duration.ofMinutes(5)).reports(UNAUTHORIZED);
        credential.later(Duration.ofMinutes(5).plusSeconds(1)).reports(UNAUTHORIZED);

        assertThat(credential.state().health()).isNull();
        assertThat(credential
                        .later(Duration.ofMinutes(4))
                        .reports(UNAUTHORIZED)
                        .state()
                        .health())
                .isEqualTo(HealthVerdict.REJECTED);
    }

    @Test
    @DisplayName("G12: an outcome that shows the key to be known ends the row")
    void knownInBetween() {
        credential.reports(UNAUTHORIZED).rested().reports(UNAUTHORIZED).rested().reports(RATE_LIMITED, 1);

        assertThat(credential.rested().reports(UNAUTHORIZED).state().health()).isNull();
    }

    @Test
    @DisplayName("G12: an outcome that says nothing of the key does not end the row")
    void nothingSaidInBetween() {
        credential
                .reports(UNAUTHORIZED)
                .rested()
                .reports(SERVER_ERROR, BAD_REQUEST)
                .reports(UNAUTHORIZED);

        assertThat(credential.rested().reports(UNAUTHORIZED).state().health()).isEqualTo(HealthVerdict.REJECTED);
    }

    @Test
    @DisplayName("G12: further UNAUTHORIZED change nothing of a REJECTED credential")
    void stillRejected() {
        CredentialState marked = rejected().state();

        assertThat(credential.reports(UNAUTHORIZED).state()).isEqualTo(marked);
    }

    @Test
    @DisplayName("G12: OK brings a REJECTED credential back, and it starts anew")
    void okHeals() {
        rejected().reports(OK);

        assertThat(credential.state().health()).isEqualTo(HealthVerdict.VALID);
        assertThat(credential.reports(UNAUTHORIZED).rest()).isEqualTo(10);
    }

    @Test
    @DisplayName("G12: OK of a lease that was given before it was REJECTED does not heal")
    void anEarlierOkDoesNotHeal() {
        credential.reports(UNAUTHORIZED).rested().reports(UNAUTHORIZED).rested();
        int lease = credential.lease();
        credential.reports(UNAUTHORIZED).reports(OK, null, lease);

        assertThat(credential.state().health()).isEqualTo(HealthVerdict.REJECTED);
    }

    @Test
    @DisplayName("G12: a VALID test brings a REJECTED credential back")
    void aTestHeals() {
        rejected().becomes(credential.state().tested(HealthVerdict.VALID));

        assertThat(credential.state().health()).isEqualTo(HealthVerdict.VALID);
        assertThat(credential.reports(UNAUTHORIZED).rest()).isEqualTo(10);
    }

    @Test
    @DisplayName("G12: a test that is REJECTED ends a rest, and no lease of before counts")
    void aTestRejects() {
        int lease = credential.reports(RATE_LIMITED).lease();
        credential.becomes(credential.state().tested(HealthVerdict.REJECTED));

        assertThat(credential.rest()).isZero();
        assertThat(credential.reports(OK, null, lease).state().health()).isEqualTo(HealthVerdict.REJECTED);
    }

    @Test
    @DisplayName("A VALID test ends the row of failures, not a rest")
    void aTestOfAKnownKey() {
        credential.reports(UNAUTHORIZED).rested().reports(UNAUTHORIZED);
        credential.becomes(credential.state().tested(HealthVerdict.VALID));

        assertThat(credential.rest()).isEqualTo(20);
        assertThat(credential.rested().reports(UNAUTHORIZED).state().health()).isEqualTo(HealthVerdict.VALID);
    }
}
