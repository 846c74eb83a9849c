package dev.modelkeys.credential;

import dev.modelkeys.vault.AuditKeys;
import dev.modelkeys.vault.Secret;
import dev.modelkeys.vault.Unreadable;
import dev.modelkeys.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Opens every stored secret of a workspace, to find those that do not. */
@ApplicationScoped
public class Inspection {

    private final SealedRows rows;
    private final Vault vault;
    private final AuditKeys keys;

    Inspection(SealedRows rows, Vault vault, AuditKeys keys) {
        this.rows = rows;
        this.vault = vault;
        this.keys = keys;
    }

    /**
     * Answers how many opened.
     *
     * @param entered the fingerprint of each as it was last entered, by credential and field: another secret than that is
     *     an older one that somebody put back
     */
    public int inspect(UUID workspace, Map<UUID, Map<String, String>> entered, Consumer<UnreadableSecret> unreadable) {
        AtomicInteger opened = new AtomicInteger();
        UUID last = SealedRows.BEFORE_ALL;
        List<SealedRow> page = after(workspace, last);
        while (!page.isEmpty()) {
            for (SealedRow row : page) {
                row.each(
                        vault,
                        (field, secret, place) -> {
                            Secret found = vault.open(secret.sealed(), place);
                            String fingerprint =
                                    entered.getOrDefault(row.id(), Map.of()).get(field);
                            if (fingerprint != null && !fingerprint.equals(fingerprint(workspace, found))) {
                                throw Unreadable.replaced();
                            }
                            opened.incrementAndGet();
                        },
                        unreadable);
                last = row.id();
            }
            page = after(workspace, last);
        }
        return opened.get();
    }

    private String fingerprint(UUID workspace, Secret secret) {
        return HexFormat.of().formatHex(keys.fingerprint(workspace, secret));
    }

    private List<SealedRow> after(UUID workspace, UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> rows.after(workspace, last));
    }
}
