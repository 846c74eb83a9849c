package dev.modelkeys.graphql.audit;

import dev.modelkeys.access.Caller;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.audit.AuditFilter;
import dev.modelkeys.audit.AuditTrail;
import dev.modelkeys.audit.AuditTrail.Verification;
import dev.modelkeys.audit.LinkedEntry;
import dev.modelkeys.graphql.Arguments;
import dev.modelkeys.graphql.Connections;
import dev.modelkeys.graphql.CurrentOperation;
import dev.modelkeys.graphql.Cursor;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.Paging;
import dev.modelkeys.graphql.RequestError;
import dev.modelkeys.graphql.audit.AuditTypes.AuditEntryConnection;
import dev.modelkeys.graphql.audit.AuditTypes.AuditEntryEdge;
import dev.modelkeys.graphql.audit.AuditTypes.AuditEntryView;
import dev.modelkeys.graphql.audit.AuditTypes.AuditVerificationView;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Page;
import dev.modelkeys.kernel.Text;
import dev.modelkeys.operation.Authorization;
import dev.modelkeys.routing.lease.LeaseVerification;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Queries of the audit of the caller's workspace. */
@GraphQLApi
public class AuditApi {

    /** Matches no entry: stands for an argument that is not a UUID. */
    private static final UUID NO_CREDENTIAL = new UUID(0, 0);

    private static final int LONGEST_ACTOR = 255;

    private final AuditTrail trail;
    private final LeaseVerification leases;
    private final Caller caller;
    private final Authorization authorization;
    private final Semaphore verifying = new Semaphore(1);
    private final CurrentOperation operation;
    private volatile @Nullable Verified verified;

    /** Result of the last verification, and the request it was made for. */
    private record Verified(RequestContext call, Verification verification) {}

    AuditApi(
            AuditTrail trail,
            LeaseVerification leases,
            Caller caller,
            Authorization authorization,
            CurrentOperation operation) {
        this.operation = operation;
        this.authorization = authorization;
        this.trail = trail;
        this.leases = leases;
        this.caller = caller;
    }

    @Query
    @Description("Audit entries of the workspace, newest first; null if refused. Requires permission READ_AUDIT.")
    public @Nullable AuditEntryConnection auditEntries(
            @DefaultValue(Paging.DEFAULT_SIZE) @Description(Descriptions.FIRST) @Nullable Integer first,
            @Description(Descriptions.AFTER) @Nullable String after,
            @Description("Action to keep; null: all.") @Nullable AuditAction action,
            @Description("Name of the actor to keep, at most 255 characters, compared as a whole; null: all.") @Nullable String actor,
            @Id @Description("Id of the credential to keep; null: all.") @Nullable String credentialId,
            @Description("Earliest time to keep, inclusive; null: no limit.") @Nullable Instant from,
            @Description("Latest time to keep, exclusive; null: no limit.") @Nullable Instant to) {
        Paging paging = Paging.of(first, after);
        UUID credential = credentialId == null ? null : Ids.parse(credentialId).orElse(NO_CREDENTIAL);
        String name = Arguments.bounded("actor", actor, LONGEST_ACTOR);
        AuditFilter filter = new AuditFilter(action, name == null ? null : Text.searchTerm(name), credential, from, to);
        UUID workspace = caller.workspace();
        boolean showsValues = authorization.showsValues();
        Page<LinkedEntry> page =
                trail.page(workspace, filter, paging.first(), after == null ? null : Cursor.parseNumber(after));
        return Connections.of(
                page,
                paging,
                linked -> Cursor.of(Long.toString(linked.entry().seq())),
                linked -> AuditEntryView.of(linked, showsValues),
                AuditEntryEdge::new,
                AuditEntryConnection::new,
                operation.totalOf("AuditEntryConnection", () -> trail.count(workspace, filter)));
    }

    @Query
    @Description("Verifies the hash chain of the audit entries of the workspace; null if refused. One verification runs"
            + " at a time; others fail with BUSY. Requires permission READ_AUDIT.")
    public @Nullable AuditVerificationView verifyAudit() {
        Verification verification = verifiedOnce(caller.call());
        UUID firstBad = verification.firstBad();
        return new AuditVerificationView(
                verification.ok(),
                (int) Math.min(verification.entries(), Integer.MAX_VALUE),
                firstBad == null ? null : firstBad.toString());
    }

    /** Verification is expensive: once a request, however often it is selected, and one request at a time. */
    @SuppressWarnings("ReferenceEquality") // This very request, not one like it.
    private Verification verifiedOnce(RequestContext call) {
        Verified known = verified;
        if (known != null && known.call() == call) {
            return known.verification();
        }
        if (!verifying.tryAcquire()) {
            throw RequestError.busy(
                    "An audit is being verified right now. Try again, or use the command verify-audit.");
        }
        try {
            Verification verification = verify(call.identity().workspace().id());
            verified = new Verified(call, verification);
            return verification;
        } finally {
            verifying.release();
        }
    }

    /** The entries, and where all of them fit, the groups of leases that they tell of. */
    private Verification verify(UUID workspace) {
        Verification entries = trail.verify(workspace);
        LeaseVerification.Result groups = entries.ok() ? leases.verify(workspace) : LeaseVerification.Result.GOOD;
        return groups.ok() ? entries : new Verification(false, entries.entries(), groups.entry(), false);
    }
}
