package dev.modelkeys.audit;

/**
 * An entry in its chain.
 *
 * @param hash links the entry to the one before
 */
public record LinkedEntry(AuditEntry entry, byte[] hash) {

    Head head() {
        return new Head(entry.workspace(), entry.seq(), hash);
    }
}
