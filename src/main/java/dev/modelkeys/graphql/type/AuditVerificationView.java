package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Result of verifying the hash chain of the audit. */
@Type("AuditVerification")
@Description("Result of verifying the hash chain of the audit.")
public record AuditVerificationView(
        @Description("Whether every entry matches its hash and none is missing.") boolean ok,
        @Description("Number of entries that match, counted from the first.") int entries,
        @Id
                @Description("Id of the first entry that does not match, or of the last one that is left where the end"
                        + " of the chain is missing; null if all match.")
                @Nullable String firstBadId) {}
