package dev.modelkeys.credential;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.kernel.Confusables;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of one owner, at most one of which is the default: the aggregate that keeps the rules. Providers and custom
 * models share them; only a custom model can be removed. A keyring is changed only while its row is locked.
 */
@Entity
@Table(name = "keyring")
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

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @OneToMany(mappedBy = "keyring", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Credential> credentials = new ArrayList<>();

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

    public boolean isEmpty() {
        return credentials.isEmpty();
    }

    public int revision() {
        return revision;
    }

    public @Nullable UUID defaultCredentialId() {
        return defaultCredentialId;
    }

    public List<Credential> credentials() {
        return List.copyOf(credentials);
    }

    Optional<Credential> credential(UUID credentialId) {
        return credentials.stream().filter(c -> c.id().equals(credentialId)).findFirst();
    }

    @Nullable String nameOfDefault() {
        return credentials.stream()
                .filter(this::isDefault)
                .map(Credential::name)
                .findFirst()
                .orElse(null);
    }

    boolean isTaken(Name name) {
        return credentials.stream().anyMatch(c -> c.nameKey().equals(name.key()));
    }

    /** Whether another credential has a name that looks the same. */
    boolean isConfusable(Name name, UUID own) {
        return credentials.stream()
                .filter(credential -> !credential.id().equals(own))
                .map(Credential::nameKey)
                .anyMatch(key -> !key.equals(name.key()) && Confusables.areAlike(key, name.key()));
    }

    Name nextName() {
        return Name.next(names());
    }

    /** Adds a credential. The first one becomes the default, and so does one that lists a removed model again. */
    Credential add(UUID credentialId, Name name, SealedValues contents, boolean makeDefault, Instant now) {
        boolean chosen = makeDefault || credentials.isEmpty() || removed;
        Credential credential = new Credential(credentialId, this, name, contents, now);
        credentials.add(credential);
        if (chosen) {
            removed = false;
            defaultCredentialId = credentialId;
        }
        changed(now);
        return credential;
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

    /** Removes the credential. A deleted default has no successor. */
    void delete(Credential credential, Instant now) {
        if (isDefault(credential)) {
            defaultCredentialId = null;
        }
        credentials.remove(credential);
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

    boolean isDefault(Credential credential) {
        return credential.id().equals(defaultCredentialId);
    }

    private Set<String> names() {
        return credentials.stream().map(Credential::nameKey).collect(Collectors.toSet());
    }

    private void changed(Instant now) {
        revision++;
        updatedAt = now;
    }
}
