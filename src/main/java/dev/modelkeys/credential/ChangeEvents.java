package dev.modelkeys.credential;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Change;
import dev.modelkeys.vault.AuditKeys;
import dev.modelkeys.vault.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what a use case did: one event for each thing that changed, and none where nothing did. */
@ApplicationScoped
class ChangeEvents {

    private final Event<Change> changes;
    private final AuditKeys keys;

    ChangeEvents(Event<Change> changes, AuditKeys keys) {
        this.changes = changes;
        this.keys = keys;
    }

    /** A keyring as it was before a use case touched it. */
    record Before(boolean isNew, boolean removed, @Nullable UUID defaultId) {

        static Before of(Keyring ring) {
            return new Before(ring.isEmpty(), ring.isRemoved(), ring.defaultCredentialId());
        }
    }

    void installed(UUID workspace, AuditAction action, String providerId, String label) {
        changes.fire(Change.ofProvider(workspace, action, providerId, label));
    }

    /**
     * How a credential was added or edited.
     *
     * @param before what it looked like
     * @param entered the secrets that came
     */
    void credential(
            AuditAction action,
            Keyring ring,
            Credential credential,
            CredentialSnapshot before,
            Map<String, Secret> entered) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        before.describeChange(CredentialSnapshot.of(credential), details);
        if (!entered.isEmpty()) {
            details.set("fingerprints", fingerprints(ring.workspaceId(), entered));
        }
        fire(action, ring, credential.id(), credential.name(), details.isEmpty() ? null : details.toString());
    }

    void deleted(Keyring ring, Credential credential) {
        fire(AuditAction.CREDENTIAL_DELETED, ring, credential.id(), credential.name(), null);
    }

    /** What became of the keyring itself. */
    void ring(Before before, Keyring ring) {
        AuditAction listing = listing(before, ring);
        if (listing != null) {
            fire(listing, ring, null, ring.modelName(), null);
        }
        UUID chosen = ring.defaultCredentialId();
        if (!Objects.equals(before.defaultId(), chosen)) {
            AuditAction action = chosen == null ? AuditAction.DEFAULT_CLEARED : AuditAction.DEFAULT_SET;
            fire(action, ring, chosen == null ? before.defaultId() : chosen, ring.nameOfDefault(), null);
        }
    }

    private static @Nullable AuditAction listing(Before before, Keyring ring) {
        if (!ring.isCustomModel()) {
            return null;
        }
        if (before.isNew()) {
            return AuditAction.CUSTOM_MODEL_ADDED;
        }
        if (ring.isEmpty()) {
            return AuditAction.CUSTOM_MODEL_DELETED;
        }
        if (before.removed() == ring.isRemoved()) {
            return null;
        }
        return ring.isRemoved() ? AuditAction.CUSTOM_MODEL_REMOVED : AuditAction.CUSTOM_MODEL_READDED;
    }

    private void fire(
            AuditAction action,
            Keyring ring,
            @Nullable UUID credential,
            @Nullable String subject,
            @Nullable String details) {
        UUID model = ring.isCustomModel() ? ring.id() : null;
        changes.fire(new Change(ring.workspaceId(), action, ring.providerId(), model, credential, subject, details));
    }

    /** Tells whether two secrets were the same to whoever holds the key, and nothing to anybody else. */
    private ObjectNode fingerprints(UUID workspace, Map<String, Secret> entered) {
        ObjectNode fingerprints = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(entered)
                .forEach((field, secret) ->
                        fingerprints.put(field, HexFormat.of().formatHex(keys.fingerprint(workspace, secret))));
        return fingerprints;
    }
}
