package dev.modelkeys.credential;

import dev.modelkeys.catalog.ModelType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of one owner, at most one of which is the default: the aggregate that keeps the rules. Providers and custom
 * models share them; only a custom model can be removed. A keyring is changed only while its row is locked.
 */
@Entity
@Table(name = "keyring")
@DynamicUpdate
public class Keyring {

    @Id
    private UUID id;

    @Column(name = "workspace_id")
    private UUID workspaceId;

    @Column(name = "provider_id")
    private String providerId;

    @Column(name = "model_name")
    private @Nullable String modelName;

    @Column(name = "model_type")
    @Enumerated(EnumType.STRING)
    private @Nullable ModelType modelType;

    private boolean removed;

    @Column(name = "default_credential_id")
    private @Nullable UUID defaultCredentialId;

    private int revision;

    /** Counts what routing must know of: the changes of the keyring, and the edits of its credentials. */
    @Column(name = "routing_version")
    private int routingVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Keyring() {}

    Keyring(UUID id, Scope scope, Instant now) {
        this.id = id;
        this.workspaceId = scope.workspace();
        this.providerId = scope.providerId();
        Scope.Model model = scope.model();
        this.modelName = model == null ? null : model.name();
        this.modelType = model == null ? null : model.type();
        this.createdAt = now;
        this.updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** Address of the keyring. */
    public Scope scope() {
        return new Scope(
                workspaceId,
                providerId,
                modelName == null ? null : new Scope.Model(modelName, Objects.requireNonNull(modelType)));
    }

    UUID workspaceId() {
        return workspaceId;
    }

    public String providerId() {
        return providerId;
    }

    @Nullable String modelName() {
        return modelName;
    }

    public @Nullable ModelType modelType() {
        return modelType;
    }

    public boolean isCustomModel() {
        return modelName != null;
    }

    public boolean isRemoved() {
        return removed;
    }

    /** Whether nothing happened to the keyring yet. Only then it has no credential: with its last one it is deleted. */
    boolean isNew() {
        return revision == 0;
    }

    public int revision() {
        return revision;
    }

    public @Nullable UUID defaultCredentialId() {
        return defaultCredentialId;
    }

    /** Adds a credential. The first one becomes the default, and so does one that lists a removed model again. */
    Credential add(UUID credentialId, Name name, SealedValues contents, boolean makeDefault, Instant now) {
        if (makeDefault || isNew() || removed) {
            removed = false;
            defaultCredentialId = credentialId;
        }
        changed(now);
        return new Credential(credentialId, this, name, contents, now);
    }

    /** Makes the credential the default and lists a removed model again. The present default stays as it is. */
    void setDefault(Credential credential, Instant now) {
        if (credential.id().equals(defaultCredentialId)) {
            return;
        }
        removed = false;
        defaultCredentialId = credential.id();
        changed(now);
    }

    /** Is left by the credential. A deleted default has no successor. */
    void delete(Credential credential, Instant now) {
        if (isDefault(credential)) {
            defaultCredentialId = null;
        }
        changed(now);
    }

    /** Takes the model off the list and clears its default; its credentials stay. */
    void remove(Instant now) {
        if (removed) {
            return;
        }
        removed = true;
        defaultCredentialId = null;
        changed(now);
    }

    /** One of its credentials was edited. */
    void edited() {
        routingVersion++;
    }

    boolean isDefault(Credential credential) {
        return credential.id().equals(defaultCredentialId);
    }

    private void changed(Instant now) {
        revision++;
        routingVersion++;
        updatedAt = now;
    }
}
