package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What came of computing the audit's chain anew. */
@Type("AuditVerification")
@Description("What came of computing the audit's chain anew.")
public record AuditVerificationView(
        @Description("Whether every entry fits.") boolean ok,
        @Description("How many entries fit, from the first on.") int entries,
        @Id
                @Description(
                        "The first entry that does not fit, or the last one left where the end was cut off; null if all fit.")
                @Nullable String firstBadId) {}
