package dev.modelkeys.credential;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Change;
import dev.modelkeys.probe.ProbeResult;
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

/** Fires an event for each change of a use case, and none where nothing changed. */
@ApplicationScoped
class ChangeEvents {

    private final Event<Change> changes;
    private final Event<KeyringDeleted> deletions;
    private final AuditKeys keys;

    ChangeEvents(Event<Change> changes, Event<KeyringDeleted> deletions, AuditKeys keys) {
        this.deletions = deletions;
        this.changes = changes;
        this.keys = keys;
    }

    /** State of a keyring before a use case. */
    record Before(boolean isNew, boolean removed, @Nullable UUID defaultId) {

        static Before of(Keyring ring) {
            return new Before(ring.isNew(), ring.isRemoved(), ring.defaultCredentialId());
        }

        /** The former default; null if there was none, or it still is the default. */
        @Nullable UUID replacedDefault(Keyring ring) {
            return Objects.equals(defaultId, ring.defaultCredentialId()) ? null : defaultId;
        }
    }

    void installed(UUID workspace, AuditAction action, String providerId, String label) {
        changes.fire(Change.ofProvider(workspace, action, providerId, label));
    }

    /**
     * Fires the addition or edit of a credential.
     *
     * @param before its state before the change
     * @param entered the secrets of the submission
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

    void deleted(Keyring ring, UUID credential, String name) {
        fire(AuditAction.CREDENTIAL_DELETED, ring, credential, name, null);
    }

    void tested(Keyring ring, Credential credential, ProbeResult answer) {
        fire(AuditAction.CREDENTIAL_TESTED, ring, credential.id(), credential.name(), TestDetails.of(answer));
    }

    void healthReset(Keyring ring, Credential credential) {
        fire(AuditAction.HEALTH_RESET, ring, credential.id(), credential.name(), null);
    }

    /**
     * Fires a test, or what it changed.
     *
     * @param name null for values that are not stored
     */
    void tested(
            UUID workspace,
            AuditAction action,
            FormOwner owner,
            @Nullable UUID credential,
            @Nullable String name,
            String details) {
        changes.fire(
                new Change(workspace, action, owner.provider().id(), owner.customModel(), credential, name, details));
    }

    /** Fires what changed of a keyring that stays: its listing and its default. */
    void ring(Before before, Keyring ring, @Nullable String nameOfDefault) {
        ring(before, ring, listing(before, ring), ring.defaultCredentialId(), nameOfDefault);
    }

    /** Fires the end of a keyring. */
    void ringDeleted(Before before, Keyring ring) {
        ring(before, ring, ring.isCustomModel() ? AuditAction.CUSTOM_MODEL_DELETED : null, null, null);
        deletions.fire(new KeyringDeleted(ring.scope()));
    }

    private void ring(
            Before before,
            Keyring ring,
            @Nullable AuditAction listing,
            @Nullable UUID chosen,
            @Nullable String nameOfDefault) {
        if (listing != null) {
            fire(listing, ring, null, ring.modelName(), listing == AuditAction.CUSTOM_MODEL_ADDED ? type(ring) : null);
        }
        if (!Objects.equals(before.defaultId(), chosen)) {
            AuditAction action = chosen == null ? AuditAction.DEFAULT_CLEARED : AuditAction.DEFAULT_SET;
            fire(action, ring, chosen == null ? before.defaultId() : chosen, nameOfDefault, null);
        }
    }

    /** Part of what a custom model is, and in no other member of its entries. */
    private static String type(Keyring ring) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", String.valueOf(ring.modelType()))
                .toString();
    }

    private static @Nullable AuditAction listing(Before before, Keyring ring) {
        if (!ring.isCustomModel()) {
            return null;
        }
        if (before.isNew()) {
            return AuditAction.CUSTOM_MODEL_ADDED;
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

    /** Keyed digests: equal for equal secrets, and without meaning to readers who lack the key. */
    private ObjectNode fingerprints(UUID workspace, Map<String, Secret> entered) {
        ObjectNode fingerprints = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(entered)
                .forEach((field, secret) ->
                        fingerprints.put(field, HexFormat.of().formatHex(keys.fingerprint(workspace, secret))));
        return fingerprints;
    }
}
