package dev.modelkeys.graphql.credential;

import dev.modelkeys.credential.CredentialTested;
import dev.modelkeys.probe.Finding;
import dev.modelkeys.probe.HealthVerdict;
import dev.modelkeys.query.HealthRow;
import java.time.Instant;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Verdict of a provider on a credential. */
@Type("CredentialHealth")
@Description("Result of asking a provider whether a credential works.")
public record CredentialHealthView(
        @NonNull @Description("Verdict of the provider; UNREACHABLE or INCONCLUSIVE where there is none.")
                HealthVerdict verdict,
        @NonNull @Description("Time of the test.") Instant checkedAt,
        @Description(
                        "Revision of the credential that the provider was asked about; null for values that are not stored.")
                @Nullable Integer revision,
        @Description("Time at which the provider said to come again; null if none was given.") @Nullable Instant retryAt,
        @Description("Explanation for people, in this server's words, never the provider's; null if there is none.")
                @Nullable String message) {

    static CredentialHealthView of(HealthRow health) {
        return new CredentialHealthView(
                health.verdict(),
                health.checkedAt(),
                health.revision(),
                health.retryAt(),
                Stream.of(Finding.values())
                        .filter(finding -> finding.name().equals(health.finding()))
                        .map(finding -> finding.message(health.checkPlace()))
                        .findFirst()
                        .orElse(null));
    }

    static CredentialHealthView of(CredentialTested test) {
        return new CredentialHealthView(
                test.result().verdict(),
                test.at(),
                test.revision(),
                test.result().retryAt(),
                test.result().message());
    }
}
