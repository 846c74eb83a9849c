package dev.modelkeys.audit;

import dev.modelkeys.kernel.AuditAction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filter of entries; a condition that is null matches all.
 *
 * @param from the earliest time, included
 * @param to the latest time, excluded
 */
public record AuditFilter(
        @Nullable AuditAction action,
        @Nullable String actor,
        @Nullable UUID credentialId,
        @Nullable Instant from,
        @Nullable Instant to) {

    boolean keepsAll() {
        return sql().isEmpty();
    }

    String sql() {
        return (action == null ? "" : " and action = ?")
                + (actor == null ? "" : " and actor = ?")
                + (credentialId == null ? "" : " and credential_id = ?")
                + (from == null ? "" : " and at >= ?")
                + (to == null ? "" : " and at < ?");
    }

    List<Object> arguments(UUID workspace) {
        List<Object> arguments = new ArrayList<>(List.of(workspace));
        if (action != null) {
            arguments.add(action.name());
        }
        if (actor != null) {
            arguments.add(actor);
        }
        if (credentialId != null) {
            arguments.add(credentialId);
        }
        if (from != null) {
            arguments.add(from.atOffset(ZoneOffset.UTC));
        }
        if (to != null) {
            arguments.add(to.atOffset(ZoneOffset.UTC));
        }
        return arguments;
    }
}
