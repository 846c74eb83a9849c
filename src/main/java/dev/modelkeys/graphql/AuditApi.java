package dev.modelkeys.graphql;

import dev.modelkeys.access.Caller;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.audit.AuditFilter;
import dev.modelkeys.audit.AuditTrail;
import dev.modelkeys.audit.AuditTrail.Verification;
import dev.modelkeys.audit.LinkedEntry;
import dev.modelkeys.graphql.type.AuditEntryConnection;
import dev.modelkeys.graphql.type.AuditEntryEdge;
import dev.modelkeys.graphql.type.AuditEntryView;
import dev.modelkeys.graphql.type.AuditVerificationView;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Page;
import dev.modelkeys.kernel.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Reads the audit of the caller's workspace. */
@GraphQLApi
public class AuditApi {

    /** No entry has it: what cannot be an id is the credential of none. */
    private static final UUID NOBODYS = new UUID(0, 0);

    private final AuditTrail trail;
    private final Caller caller;
    private final Semaphore verifying = new Semaphore(1);
    private volatile @Nullable Verified verified;

    /** What came of the last one, for the request that asked for it. */
    private record Verified(RequestContext call, Verification verification) {}

    AuditApi(AuditTrail trail, Caller caller) {
        this.trail = trail;
        this.caller = caller;
    }

    @Query
    @NonNull @Description("Audit entries of the workspace, newest first. Requires permission READ_AUDIT.")
    public AuditEntryConnection auditEntries(
            @DefaultValue(Paging.DEFAULT_SIZE) @Description(Descriptions.FIRST) @Nullable Integer first,
            @Description(Descriptions.AFTER) @Nullable String after,
            @Description("Action to keep; null: all.") @Nullable AuditAction action,
            @Description("Name of the actor to keep, compared as a whole; null: all.") @Nullable String actor,
            @Id @Description("Id of the credential to keep; null: all.") @Nullable String credentialId,
            @Description("Earliest time to keep, inclusive; null: no limit.") @Nullable Instant from,
            @Description("Latest time to keep, exclusive; null: no limit.") @Nullable Instant to) {
        Paging paging = Paging.of(first, after);
        UUID credential = credentialId == null ? null : Ids.parse(credentialId).orElse(NOBODYS);
        AuditFilter filter =
                new AuditFilter(action, actor == null ? null : Text.searchTerm(actor), credential, from, to);
        UUID workspace = caller.workspace();
        Page<LinkedEntry> page =
                trail.page(workspace, filter, paging.first(), after == null ? null : Cursor.parseNumber(after));
        List<AuditEntryEdge> edges = page.items().stream()
                .map(read ->
                        new AuditEntryEdge(Cursor.of(Long.toString(read.entry().seq())), AuditEntryView.of(read)))
                .toList();
        return new AuditEntryConnection(
                edges.stream().map(AuditEntryEdge::node).toList(),
                edges,
                paging.info(page, edges.stream().map(AuditEntryEdge::cursor).toList()),
                OperationContext.current().selection().has("AuditEntryConnection.totalCount")
                        ? trail.count(workspace, filter)
                        : 0);
    }

    @Query
    @NonNull @Description("Verifies the hash chain of the audit entries of the workspace. One verification runs at"
            + " a time; others fail with BUSY. Requires permission READ_AUDIT.")
    public AuditVerificationView verifyAudit() {
        Verification verification = verifiedOnce(caller.call());
        UUID firstBad = verification.firstBad();
        return new AuditVerificationView(
                verification.ok(),
                (int) Math.min(verification.entries(), Integer.MAX_VALUE),
                firstBad == null ? null : firstBad.toString());
    }

    /** It takes long where there is much: once for a request that asks for it often, and one after the other. */
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
            Verification verification = trail.verify(call.identity().workspace().id());
            verified = new Verified(call, verification);
            return verification;
        } finally {
            verifying.release();
        }
    }
}
