package dev.modelkeys.graphql.credential;

import dev.modelkeys.query.QuotaRow;
import dev.modelkeys.routing.resolution.QuotaPeriod;
import dev.modelkeys.routing.resolution.QuotaWindow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Quota of a credential and its use in the present period. */
@Type("CredentialQuota")
@Description("Limit of what a credential may serve in a period, and what it served in the present one.")
public record CredentialQuotaView(
        @NonNull @Description("Period that is counted.") QuotaPeriod period,
        @Description("Limit of requests; null for none.") @Nullable Integer requests,
        @Description("Limit of tokens, a whole number; null for none.") @Nullable Double tokens,
        @Description("Requests served in the present period.") int usedRequests,
        @Description("Tokens reported in the present period, a whole number, exact to 2^53.") double usedTokens,
        @NonNull @Description("End of the present period, at which counting starts anew.") Instant resetsAt) {

    /** The shortest period first. */
    static List<@NonNull CredentialQuotaView> of(List<QuotaRow> quotas, Instant now) {
        return quotas.stream()
                .map(quota -> of(RoutedCredential.window(quota).used(0, 0, now)))
                .sorted(Comparator.comparing(CredentialQuotaView::period))
                .toList();
    }

    private static CredentialQuotaView of(QuotaWindow quota) {
        Long requests = quota.requests();
        Long tokens = quota.tokens();
        return new CredentialQuotaView(
                quota.period(),
                requests == null ? null : clamped(requests),
                tokens == null ? null : tokens.doubleValue(),
                clamped(quota.usedRequests()),
                quota.usedTokens(),
                quota.resetsAt());
    }

    private static int clamped(long number) {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }
}
