package dev.modelkeys.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.modelkeys.workspace.Workspace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a workspace holds, as its audit left it. */
public final class RecordedState {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> installations = new HashSet<>();
    private final Map<UUID, RecordedModel> models = new HashMap<>();
    private final Map<UUID, RecordedCredential> credentials = new HashMap<>();
    private final Map<RecordedOwner, UUID> defaults = new HashMap<>();
    private final Set<UUID> deleted = new HashSet<>();
    private boolean isGone;

    RecordedState() {}

    public Set<String> installations() {
        return installations;
    }

    /** Custom models by id. */
    public Map<UUID, RecordedModel> models() {
        return models;
    }

    /** Credentials by id. */
    public Map<UUID, RecordedCredential> credentials() {
        return credentials;
    }

    public @Nullable UUID defaultOf(RecordedOwner owner) {
        return defaults.get(owner);
    }

    /** Whether there was such a credential once, and it was deleted. */
    public boolean wasDeleted(UUID credential) {
        return deleted.contains(credential);
    }

    /** Whether the workspace was deleted. */
    public boolean isGone() {
        return isGone;
    }

    void apply(AuditEntry entry) {
        if (entry.outcome() != Outcome.DONE) {
            return;
        }
        String provider = Objects.requireNonNullElse(entry.providerId(), "");
        UUID model = entry.customModelId();
        UUID credential = entry.credentialId();
        switch (entry.action()) {
            case PROVIDER_INSTALLED -> installations.add(provider);
            case PROVIDER_UNINSTALLED -> installations.remove(provider);
            case CUSTOM_MODEL_ADDED, CUSTOM_MODEL_REMOVED, CUSTOM_MODEL_READDED, CUSTOM_MODEL_DELETED -> {
                if (model != null) {
                    apply(entry, provider, model);
                }
            }
            case CREDENTIAL_ADDED, CREDENTIAL_EDITED, CREDENTIAL_DELETED, DEFAULT_SET, DEFAULT_CLEARED -> {
                if (credential != null) {
                    apply(entry, new RecordedOwner(provider, model), credential);
                }
            }
            case WORKSPACE_DELETED -> {
                // The first workspace's audit has the deletions of others.
                if (!entry.workspace().equals(Workspace.FIRST)) {
                    clear();
                }
            }
            default -> {}
        }
    }

    private void apply(AuditEntry entry, String provider, UUID model) {
        switch (entry.action()) {
            case CUSTOM_MODEL_ADDED -> {
                String type = details(entry).path("type").textValue();
                models.put(model, new RecordedModel(provider, entry.subject(), type, false));
            }
            case CUSTOM_MODEL_REMOVED -> models.computeIfPresent(model, (id, known) -> known.removed(true));
            case CUSTOM_MODEL_READDED -> models.computeIfPresent(model, (id, known) -> known.removed(false));
            default -> models.remove(model);
        }
    }

    private void apply(AuditEntry entry, RecordedOwner owner, UUID credential) {
        switch (entry.action()) {
            case CREDENTIAL_ADDED ->
                credentials.put(credential, RecordedCredential.added(owner, entry.subject(), details(entry)));
            case CREDENTIAL_EDITED ->
                credentials.computeIfPresent(credential, (id, known) -> known.edited(entry.subject(), details(entry)));
            case CREDENTIAL_DELETED -> {
                credentials.remove(credential);
                deleted.add(credential);
            }
            case DEFAULT_SET -> defaults.put(owner, credential);
            default -> defaults.remove(owner);
        }
    }

    private void clear() {
        deleted.addAll(credentials.keySet());
        installations.clear();
        models.clear();
        credentials.clear();
        defaults.clear();
        isGone = true;
    }

    private static JsonNode details(AuditEntry entry) {
        String details = entry.details();
        try {
            return details == null ? MissingNode.getInstance() : JSON.readTree(details);
        } catch (JsonProcessingException e) {
            // Not written by this server, which verifying the chain tells.
            return MissingNode.getInstance();
        }
    }
}
