package dev.modelkeys.graphql.audit;

import dev.modelkeys.audit.AuditEntry;
import dev.modelkeys.audit.LinkedEntry;
import dev.modelkeys.audit.Outcome;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.NodeView;
import dev.modelkeys.graphql.PageInfo;
import dev.modelkeys.kernel.AuditAction;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Entries of the audit, and the result of their verification. */
public final class AuditTypes {

    private AuditTypes() {}

    @Type("AuditEntry")
    @Description("Record of one change, or of one refused or failed attempt.")
    public record AuditEntryView(
            String id,
            @NonNull @Description("Time of the action.") Instant at,
            @NonNull @Description("Name of the actor at the time: a person, a token or the server.") String actor,
            @NonNull @Description("Action that took place; ACCESS_DENIED for a refused or failed attempt.")
                    AuditAction action,
            @NonNull @Description("Outcome of the action.") Outcome outcome,
            @Description("Action that was refused or failed; null otherwise.") @Nullable AuditAction attempted,
            @Description("Reason for the refusal or failure, as codes separated by spaces; null otherwise.") @Nullable String reason,
            @Id @Description("Provider concerned; null if none.") @Nullable String providerId,
            @Id @Description("Custom model concerned; null if none.") @Nullable String customModelId,
            @Id @Description("Credential concerned; null if none.") @Nullable String credentialId,
            @Description("Name of the object concerned, at the time; null if none.") @Nullable String subject,
            @Description("Details as a JSON object: \"name\" and \"values\" that changed, secret fields that were"
                            + " \"cleared\", keyed \"fingerprints\" of secrets that were stored, the number of refused"
                            + " \"operations\" and \"requests\" that one entry stands for. Never a secret. Without permission"
                            + " READ_FIELDS \"values\" and \"fingerprints\" are lists of the fields' names. Null if there are"
                            + " none.")
                    @Nullable String details,
            @NonNull @Description("Stable, unique identifier of the actor.") String principal,
            @Id @Description("API token the actor used; null for a person.") @Nullable String tokenId,
            @Description("Value of the request's X-Request-ID header, or an id that the server generated; null for"
                            + " actions without a request.")
                    @Nullable String requestId,
            @Description("IP address the request came from; null for actions without a request.") @Nullable String address,
            @NonNull @Description("HMAC-SHA256 of this entry and the hash of the one before, in lower-case hexadecimal.")
                    String hash)
            implements NodeView {

        @Override
        @Id
        @NonNull @Description("Id of the entry, a UUID.")
        public String getId() {
            return id;
        }

        /** @param showsValues whether the reader may see values of fields */
        public static AuditEntryView of(LinkedEntry read, boolean showsValues) {
            AuditEntry entry = read.entry();
            String details = entry.details();
            return new AuditEntryView(
                    entry.id().toString(),
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    entry.outcome(),
                    entry.attempted(),
                    entry.reason(),
                    entry.providerId(),
                    text(entry.customModelId()),
                    text(entry.credentialId()),
                    entry.subject(),
                    details == null || showsValues ? details : VisibleDetails.of(details),
                    entry.principal(),
                    text(entry.tokenId()),
                    entry.requestId(),
                    entry.address(),
                    HexFormat.of().formatHex(read.hash()));
        }

        private static @Nullable String text(@Nullable UUID id) {
            return Optional.ofNullable(id).map(UUID::toString).orElse(null);
        }
    }

    @Type("AuditEntryConnection")
    @Description("Page of audit entries, as defined by Relay Cursor Connections.")
    public record AuditEntryConnection(
            @NonNull @Description("The audit entries of this page.") List<@NonNull AuditEntryView> nodes,
            @NonNull @Description("The audit entries of this page, each with its cursor.")
                    List<@NonNull AuditEntryEdge> edges,
            @NonNull @Description(Descriptions.PAGE_INFO) PageInfo pageInfo,
            @Description(Descriptions.TOTAL_COUNT) int totalCount) {}

    @Type("AuditEntryEdge")
    @Description("Audit entry with its cursor, as defined by Relay Cursor Connections.")
    public record AuditEntryEdge(
            @NonNull @Description(Descriptions.CURSOR) String cursor,
            @NonNull @Description("The audit entry.") AuditEntryView node) {}

    @Type("AuditVerification")
    @Description("Result of verifying the hash chain of the audit.")
    public record AuditVerificationView(
            @Description("Whether every entry matches its hash and none is missing.") boolean ok,
            @Description("Number of entries that match, counted from the first.") int entries,
            @Id
                    @Description(
                            "Id of the first entry that does not match, or of the last one that is left where the end"
                                    + " of the chain is missing; null if all match.")
                    @Nullable String firstBadId) {}
}
