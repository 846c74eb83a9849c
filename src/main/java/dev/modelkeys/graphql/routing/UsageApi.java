package dev.modelkeys.graphql.routing;

import dev.modelkeys.access.Caller;
import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.graphql.Arguments;
import dev.modelkeys.graphql.Connections;
import dev.modelkeys.graphql.CurrentOperation;
import dev.modelkeys.graphql.Cursor;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.Paging;
import dev.modelkeys.graphql.RequestError;
import dev.modelkeys.graphql.credential.CredentialInputs.CredentialOwnerInput;
import dev.modelkeys.graphql.credential.Reads;
import dev.modelkeys.graphql.routing.UsageTypes.LeaseConnection;
import dev.modelkeys.graphql.routing.UsageTypes.LeaseEdge;
import dev.modelkeys.graphql.routing.UsageTypes.LeaseRecordView;
import dev.modelkeys.graphql.routing.UsageTypes.UsageBucket;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Text;
import dev.modelkeys.query.KeyringRow;
import dev.modelkeys.routing.lease.LeaseRecord;
import dev.modelkeys.routing.lease.LeaseRecords;
import dev.modelkeys.routing.usage.UsageBucketSize;
import dev.modelkeys.routing.usage.UsageReports;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Queries about the use of credentials. */
@GraphQLApi
public class UsageApi {

    /** Matches no credential: stands for an argument that is not a UUID. */
    private static final UUID NO_CREDENTIAL = new UUID(0, 0);

    private static final int MOST_BUCKETS = 400;
    private static final int LONGEST_ACTOR = 255;

    private final Catalog catalog;
    private final Reads reads;
    private final UsageReports usage;
    private final LeaseRecords leases;
    private final Caller caller;
    private final CurrentOperation operation;

    UsageApi(
            Catalog catalog,
            Reads reads,
            UsageReports usage,
            LeaseRecords leases,
            Caller caller,
            CurrentOperation operation) {
        this.catalog = catalog;
        this.reads = reads;
        this.usage = usage;
        this.leases = leases;
        this.caller = caller;
        this.operation = operation;
    }

    @Query
    @Description(
            "Use of an owner's credentials, as handed out and reported, in buckets of equal length, oldest first, those without"
                    + " use too; at most 400 buckets. Null if refused, and for an unknown owner. Kept for 400 days. Requires permission READ.")
    @io.smallrye.graphql.api.Nullable // SmallRye takes the elements' annotation for the list's as well.
    public @Nullable List<@NonNull UsageBucket> usage(
            @NonNull @Description("Owner of the credentials.") CredentialOwnerInput owner,
            @Id @Description("Id of one credential; null for all of the owner, deleted ones too.") @Nullable String credentialId,
            @NonNull @Description("Time that the first bucket contains.") Instant from,
            @NonNull @Description("Time that no bucket begins at or after.") Instant to,
            @DefaultValue("DAY") @Description("Length of the buckets.") @Nullable UsageBucketSize bucket) {
        UsageBucketSize size = Objects.requireNonNullElse(bucket, UsageBucketSize.DAY);
        // Bounded before anything is computed of it.
        if (!from.isBefore(to)
                || from.isBefore(Instant.EPOCH)
                || to.isAfter(size.begin(from).plus(size.length().multipliedBy(MOST_BUCKETS)))) {
            throw RequestError.invalidArgument(
                    "'from' is before 'to', and no more than " + MOST_BUCKETS + " buckets are between them.");
        }
        Instant begin = size.begin(from);
        UUID credential = credentialId == null ? null : Ids.parse(credentialId).orElse(NO_CREDENTIAL);
        return scope(owner)
                .map(scope -> usage.of(scope, credential, begin, size.end(to), size).stream()
                        .map(UsageBucket::of)
                        .toList())
                .orElse(null);
    }

    @Query
    @Description(
            "Leases on record, newest first, without values: who used which credential when. Kept for modelkeys.lease.retention;"
                    + " null if refused. Requires permission READ_AUDIT.")
    public @Nullable LeaseConnection leases(
            @Id @Description("Id of the credential to keep; null: all.") @Nullable String credentialId,
            @Description("Name of the caller to keep, at most 255 characters, compared as a whole; null: all.")
                    @Nullable String actor,
            @Description("Earliest time to keep, inclusive; null: no limit.") @Nullable Instant from,
            @Description("Latest time to keep, exclusive; null: no limit.") @Nullable Instant to,
            @DefaultValue(Paging.DEFAULT_SIZE) @Description(Descriptions.FIRST) @Nullable Integer first,
            @Description(Descriptions.AFTER) @Nullable String after) {
        Paging paging = Paging.of(first, after);
        String name = Arguments.bounded("actor", actor, LONGEST_ACTOR);
        LeaseRecords.Filter filter = new LeaseRecords.Filter(
                credentialId == null ? null : Ids.parse(credentialId).orElse(NO_CREDENTIAL),
                name == null ? null : Text.searchTerm(name),
                from,
                to);
        UUID workspace = caller.workspace();
        return Connections.<LeaseRecord, LeaseRecordView, LeaseEdge, LeaseConnection>of(
                leases.page(workspace, filter, paging.first(), after == null ? null : Cursor.parseId(after)),
                paging,
                lease -> Cursor.of(lease.id().toString()),
                LeaseRecordView::of,
                LeaseEdge::new,
                LeaseConnection::new,
                operation.totalOf("LeaseConnection", () -> leases.count(workspace, filter)));
    }

    private Optional<Scope> scope(CredentialOwnerInput owner) {
        UUID workspace = caller.workspace();
        String model = owner.customModelId();
        if (model == null) {
            return catalog.find(Objects.requireNonNull(owner.providerId()))
                    .map(provider -> Scope.ofProvider(workspace, provider.id()));
        }
        return Ids.parse(model)
                .flatMap(id -> reads.ofKeyring(id).reads().keyring(id))
                .filter(KeyringRow::isCustomModel)
                .map(keyring -> Scope.ofModel(
                        workspace,
                        keyring.providerId(),
                        Objects.requireNonNull(keyring.modelName()),
                        Objects.requireNonNull(keyring.modelType())));
    }
}
