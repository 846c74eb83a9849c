package dev.modelkeys.credential;

import dev.modelkeys.database.WorkspaceLocks;
import dev.modelkeys.vault.DataKeyRotation;
import dev.modelkeys.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Re-encrypts a workspace's secrets under its newest data key while users edit them: a page in each transaction, which locks
 * the keyring as every change does, so that no write is lost.
 */
@ApplicationScoped
public class Reencryption {

    private final WorkspaceLocks locks;
    private final SealedRows rows;
    private final Keyrings keyrings;
    private final Vault vault;
    private final DataKeyRotation rotation;

    Reencryption(WorkspaceLocks locks, SealedRows rows, Keyrings keyrings, Vault vault, DataKeyRotation rotation) {
        this.locks = locks;
        this.rows = rows;
        this.keyrings = keyrings;
        this.vault = vault;
        this.rotation = rotation;
    }

    /** Counts the re-encrypted secrets; secrets that do not decrypt stay as they are. */
    public int reseal(UUID workspace, int dataKey, Consumer<UnreadableSecret> unreadable) {
        AtomicInteger resealed = new AtomicInteger();
        for (UUID ring : QuarkusTransaction.requiringNew().call(() -> rows.keyrings(workspace))) {
            UUID last = SealedRows.BEFORE_ALL;
            int handled = SealedRows.PAGE;
            while (handled == SealedRows.PAGE) {
                UUID from = last;
                List<SealedRow> page = QuarkusTransaction.requiringNew()
                        .call(() -> resealPage(workspace, ring, from, dataKey, resealed, unreadable));
                handled = page.size();
                last = page.isEmpty() ? last : page.get(handled - 1).id();
            }
        }
        return resealed.get();
    }

    /** Deletes the retired data keys that no secret uses, and returns those still in use. */
    public List<Integer> removeRetired(UUID workspace) {
        return QuarkusTransaction.requiringNew().call(() -> remove(workspace));
    }

    private List<SealedRow> resealPage(
            UUID workspace,
            UUID ring,
            UUID last,
            int dataKey,
            AtomicInteger resealed,
            Consumer<UnreadableSecret> unreadable) {
        if (!locks.hold(workspace) || keyrings.lock(workspace, ring).isEmpty()) {
            return List.of();
        }
        List<SealedRow> page = rows.olderThan(dataKey, workspace, ring, last);
        for (SealedRow row : page) {
            Map<String, String> sealed = new HashMap<>(row.sealed());
            row.each(
                    vault,
                    (field, secret, place) -> {
                        if (secret.sealed().dataKeyVersion() < dataKey
                                || secret.sealed().isOutdated()) {
                            sealed.put(
                                    field,
                                    secret.resealed(vault, place, dataKey).format());
                            resealed.incrementAndGet();
                        }
                    },
                    unreadable);
            if (!sealed.equals(row.sealed())) {
                rows.replace(row, sealed);
            }
        }
        return page;
    }

    private List<Integer> remove(UUID workspace) {
        List<Integer> used = new ArrayList<>();
        if (!locks.hold(workspace)) {
            return used;
        }
        // Lock before counting: the lock waits for transactions that are about to use a retired key.
        for (int version : rotation.lockRetired(workspace)) {
            if (rows.countUsing(version, workspace) == 0) {
                rotation.remove(workspace, version);
            } else {
                used.add(version);
            }
        }
        return used;
    }
}
