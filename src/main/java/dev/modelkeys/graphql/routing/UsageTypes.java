package dev.modelkeys.graphql.routing;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.PageInfo;
import dev.modelkeys.routing.lease.LeaseRecord;
import dev.modelkeys.routing.resolution.CallOutcome;
import dev.modelkeys.routing.usage.Usage;
import dev.modelkeys.routing.usage.UsageReports.Bucket;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Use of credentials, and leases on record. */
public final class UsageTypes {

    private UsageTypes() {}

    @Type("UsageBucket")
    @Description("Use within an hour or a day. Numbers are whole, and exact to 2^53.")
    public record UsageBucket(
            @NonNull @Description("Begin of the hour or of the day, which is a day in UTC.") Instant from,
            @Description("Calls that leases were given for.") int requests,
            @Description("Calls that were reported to have succeeded.") int ok,
            @Description("Calls that were reported with another outcome.") int failed,
            @Description("Tokens that were reported as sent.") double inputTokens,
            @Description("Tokens that were reported as received.") double outputTokens) {

        static UsageBucket of(Bucket bucket) {
            Usage usage = bucket.usage();
            return new UsageBucket(
                    bucket.from(),
                    bounded(usage.requests()),
                    bounded(usage.ok()),
                    bounded(usage.failed()),
                    usage.inputTokens(),
                    usage.outputTokens());
        }

        /** GraphQL's Int has 32 bits. */
        private static int bounded(long number) {
            return (int) Math.min(number, Integer.MAX_VALUE);
        }
    }

    @Type("LeaseRecord")
    @Description("Lease on record, without values: who used which credential when.")
    public record LeaseRecordView(
            @Id @NonNull @Description("Id of the lease, a UUID.") String id,
            @NonNull @Description("Time at which the lease was given.") Instant at,
            @NonNull @Description("Name of the caller at the time: a person or a token.") String actor,
            @Id @NonNull @Description("Id of the credential.") String credentialId,
            @NonNull @Description("Name of the credential; the last one of a deleted credential.")
                    String credentialName,
            @Id @NonNull @Description("Provider of the credential.") String providerId,
            @Description("Model of the calls; null where the provider's own credential was asked for, for any model.")
                    @Nullable String model,
            @Description("Type of the model; null where model is null.") @Nullable ModelType type,
            @Description("Environment that was named; null for none.") @Nullable String environment,
            @Description("Outcome that was reported last; null before the first report.") @Nullable CallOutcome outcome,
            @Description("Time of the last report; null before the first.") @Nullable Instant reportedAt) {

        static LeaseRecordView of(LeaseRecord lease) {
            return new LeaseRecordView(
                    lease.id().toString(),
                    lease.at(),
                    lease.actor(),
                    lease.credential().toString(),
                    lease.credentialName(),
                    lease.providerId(),
                    lease.model(),
                    lease.type(),
                    lease.environment(),
                    lease.outcome(),
                    lease.reportedAt());
        }
    }

    @Type("LeaseConnection")
    @Description("Page of leases, as defined by Relay Cursor Connections.")
    public record LeaseConnection(
            @NonNull @Description("The leases of this page.") List<@NonNull LeaseRecordView> nodes,
            @NonNull @Description("The leases of this page, each with its cursor.") List<@NonNull LeaseEdge> edges,
            @NonNull @Description(Descriptions.PAGE_INFO) PageInfo pageInfo,
            @Description(Descriptions.TOTAL_COUNT) int totalCount) {}

    @Type("LeaseEdge")
    @Description("Lease with its cursor, as defined by Relay Cursor Connections.")
    public record LeaseEdge(
            @NonNull @Description(Descriptions.CURSOR) String cursor,
            @NonNull @Description("The lease of this edge.") LeaseRecordView node) {}
}
