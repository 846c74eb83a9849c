package dev.modelkeys.routing.resolution;

import static dev.modelkeys.routing.resolution.CallOutcome.OK;
import static dev.modelkeys.routing.resolution.CallOutcome.QUOTA_EXCEEDED;
import static dev.modelkeys.routing.resolution.CallOutcome.RATE_LIMITED;
import static dev.modelkeys.routing.resolution.CallOutcome.UNAUTHORIZED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reports of leases that were given before the last step of their credential. */
class EarlierLeaseTest {

    private final UsedCredential credential = new UsedCredential();

    @Test
    @DisplayName("G12: of a burst of failures the first counts")
    void aBurstIsOneFailure() {
        int lease = credential.lease();
        for (int i = 0; i < 40; i++) {
            credential.reports(UNAUTHORIZED, null, lease);
        }

        assertThat(credential.rest()).isEqualTo(10);
        assertThat(credential.rested().reports(UNAUTHORIZED).rest()).isEqualTo(20);
    }

    @Test
    @DisplayName("G12: a lease of before the rest neither shortens nor prolongs it, nor ends the doubling")
    void anEarlierLease() {
        int lease = credential.lease();
        credential.reports(UNAUTHORIZED);
        CredentialState resting = credential.state();

        credential.reports(OK, null, lease).reports(RATE_LIMITED, 500, lease).reports(QUOTA_EXCEEDED, null, lease);

        assertThat(credential.state()).isEqualTo(resting);
    }

    @Test
    @DisplayName("G12: a report after a reset or an edit counts only for leases given since")
    void aReset() {
        int lease = credential.reports(RATE_LIMITED).lease();
        credential.becomes(credential.state().reset());

        assertThat(credential.rest()).isZero();
        assertThat(credential.reports(RATE_LIMITED, null, lease).rest()).isZero();
        assertThat(credential.reports(RATE_LIMITED).rest()).isEqualTo(60);
    }
}
