package dev.modelkeys.credential;

import dev.modelkeys.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Opens every stored secret of a workspace, to find those that do not. */
@ApplicationScoped
public class Inspection {

    private final SealedRows rows;
    private final Vault vault;

    Inspection(SealedRows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /** Answers how many opened. */
    public int inspect(UUID workspace, Consumer<UnreadableSecret> unreadable) {
        AtomicInteger opened = new AtomicInteger();
        UUID last = SealedRows.BEFORE_ALL;
        List<SealedRow> page = after(workspace, last);
        while (!page.isEmpty()) {
            for (SealedRow row : page) {
                row.each(
                        vault,
                        (field, secret, place) -> {
                            vault.open(secret.sealed(), place);
                            opened.incrementAndGet();
                        },
                        unreadable);
                last = row.id();
            }
            page = after(workspace, last);
        }
        return opened.get();
    }

    private List<SealedRow> after(UUID workspace, UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> rows.after(workspace, last));
    }
}
