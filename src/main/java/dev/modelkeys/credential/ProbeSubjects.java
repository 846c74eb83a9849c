package dev.modelkeys.credential;

import dev.modelkeys.catalog.FormResult;
import dev.modelkeys.probe.ProbeSubject;
import dev.modelkeys.vault.Secret;
import dev.modelkeys.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together what a provider is asked about, with the stored secrets that take part. */
@ApplicationScoped
class ProbeSubjects {

    private final Vault vault;

    ProbeSubjects(Vault vault) {
        this.vault = vault;
    }

    ProbeSubject of(FormOwner owner, FormResult values) {
        return subject(owner, values.plain(), values.entered());
    }

    /**
     * What a stored credential is, or is with changes; empty if a secret of it cannot be decrypted.
     *
     * @param changed null for the credential as it is stored
     */
    Optional<ProbeSubject> of(StoredContents stored, @Nullable FormResult changed) {
        SealedRow row = stored.row();
        Set<String> kept = changed == null ? row.sealed().keySet() : changed.kept();
        Map<String, Secret> entered = changed == null ? Map.of() : changed.entered();
        return row.open(vault, kept).map(opened -> {
            Map<String, Secret> secrets = new HashMap<>(entered);
            secrets.putAll(opened);
            return subject(stored.owner(), changed == null ? row.plain() : changed.plain(), secrets);
        });
    }

    private static ProbeSubject subject(FormOwner owner, Map<String, String> plain, Map<String, Secret> secrets) {
        return new ProbeSubject(owner.provider(), owner.model(), owner.type(), plain, secrets);
    }
}
