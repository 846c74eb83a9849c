package dev.modelkeys.credential;

import dev.modelkeys.vault.AuditKeys;
import dev.modelkeys.vault.DecryptionFailed;
import dev.modelkeys.vault.Secret;
import dev.modelkeys.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decrypts every stored secret of a workspace, to find those that are damaged or replaced. */
@ApplicationScoped
public class SecretVerification {

    private final SealedRows rows;
    private final Vault vault;
    private final AuditKeys keys;

    SecretVerification(SealedRows rows, Vault vault, AuditKeys keys) {
        this.rows = rows;
        this.vault = vault;
        this.keys = keys;
    }

    /**
     * Secrets that decrypt.
     *
     * @param outdated how many of them are in an older format, which is not bound to their keyring
     */
    public record Inspection(int readable, int outdated) {}

    /**
     * Decrypts each secret of the workspace, in the current transaction.
     *
     * @param fingerprints of secrets as last entered, by credential and field; another fingerprint is a replaced secret
     * @param values plain values as last entered, of the credentials for which the audit knows them
     * @param unreadable receives each secret or value that is not what was last entered
     */
    public Inspection inspect(
            UUID workspace,
            Map<UUID, Map<String, String>> fingerprints,
            Map<UUID, Map<String, String>> values,
            Consumer<UnreadableSecret> unreadable) {
        AtomicInteger opened = new AtomicInteger();
        AtomicInteger outdated = new AtomicInteger();
        UUID last = SealedRows.BEFORE_ALL;
        List<SealedRow> page = rows.after(workspace, last);
        while (!page.isEmpty()) {
            for (SealedRow row : page) {
                Map<String, String> entered = fingerprints.getOrDefault(row.id(), Map.of());
                row.each(
                        vault,
                        (field, secret, place) -> {
                            Secret found = vault.open(secret.sealed(), place);
                            String fingerprint = entered.get(field);
                            if (fingerprint != null && !fingerprint.equals(fingerprint(workspace, found))) {
                                throw DecryptionFailed.replaced();
                            }
                            outdated.addAndGet(secret.sealed().isOutdated() ? 1 : 0);
                            opened.incrementAndGet();
                        },
                        unreadable);
                replaced(row, values.get(row.id()))
                        .forEach(field -> unreadable.accept(
                                new UnreadableSecret(workspace, row.id(), field, DecryptionFailed.Reason.REPLACED)));
                last = row.id();
            }
            page = rows.after(workspace, last);
        }
        return new Inspection(opened.get(), outdated.get());
    }

    private static Set<String> replaced(SealedRow row, @Nullable Map<String, String> entered) {
        if (entered == null) {
            return Set.of();
        }
        Set<String> fields = new TreeSet<>(row.plain().keySet());
        fields.addAll(entered.keySet());
        fields.removeIf(field -> Objects.equals(shortened(row.plain().get(field)), entered.get(field)));
        return fields;
    }

    /** The form in which the audit records values. */
    private static @Nullable String shortened(@Nullable String value) {
        return value == null ? null : CredentialSnapshot.shortened(value);
    }

    private String fingerprint(UUID workspace, Secret secret) {
        return HexFormat.of().formatHex(keys.fingerprint(workspace, secret));
    }
}
