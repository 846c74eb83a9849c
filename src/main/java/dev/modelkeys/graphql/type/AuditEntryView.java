package dev.modelkeys.graphql.type;

import dev.modelkeys.audit.AuditEntry;
import dev.modelkeys.audit.LinkedEntry;
import dev.modelkeys.audit.Outcome;
import dev.modelkeys.kernel.AuditAction;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One entry of the audit as clients see it. */
@Type("AuditEntry")
@Description("One thing that changed, or was refused.")
public record AuditEntryView(
        @Id @NonNull @Description("Its id.") String id,
        @NonNull @Description("When.") Instant at,
        @NonNull @Description("Who, by the name they had then.") String actor,
        @NonNull @Description("What happened.") AuditAction action,
        @NonNull @Description("How it ended.") Outcome outcome,
        @Description("What was refused or failed.") @Nullable AuditAction attempted,
        @Description("Why it was refused or failed, as codes.") @Nullable String reason,
        @Id @Description("The provider it is about.") @Nullable String providerId,
        @Id @Description("The custom model it is about.") @Nullable String customModelId,
        @Id @Description("The credential it is about.") @Nullable String credentialId,
        @Description("The name at the time.") @Nullable String subject,
        @Description("More of it, as JSON: the name and the values that changed, secrets that were cleared, and keyed"
                        + " fingerprints of those that were stored.")
                @Nullable String details,
        @NonNull @Description("Who, in a spelling that no two share.") String principal,
        @Id @Description("The API token they used; null for people.") @Nullable String tokenId,
        @Description("The request's X-Request-ID, or one that was given to it.") @Nullable String requestId,
        @Description("The address the request came from.") @Nullable String address,
        @NonNull @Description("Links it to the entry before; in hexadecimal.") String hash) {

    public static AuditEntryView of(LinkedEntry read) {
        AuditEntry entry = read.entry();
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
                entry.details(),
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
