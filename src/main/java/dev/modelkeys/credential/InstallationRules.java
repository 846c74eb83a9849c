package dev.modelkeys.credential;

import dev.modelkeys.catalog.Provider;
import dev.modelkeys.credential.ChangeEvents.Before;
import dev.modelkeys.credential.Credentials.Deleted;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Use cases about installations: a workspace installs a provider before it stores credentials for it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class InstallationRules {

    private static final String[] PROVIDER_ID = {"providerId"};

    private final OwnerLookup owners;
    private final Installations installations;
    private final Keyrings keyrings;
    private final Credentials credentials;
    private final HealthRules health;
    private final ChangeEvents changes;
    private final Clock clock;

    InstallationRules(
            OwnerLookup owners,
            Installations installations,
            Keyrings keyrings,
            Credentials credentials,
            HealthRules health,
            ChangeEvents changes,
            Clock clock) {
        this.owners = owners;
        this.installations = installations;
        this.keyrings = keyrings;
        this.credentials = credentials;
        this.health = health;
        this.changes = changes;
        this.clock = clock;
    }

    /** Installs a provider and returns its catalogue key. Repeated installation changes nothing. */
    public String install(String idOrAlias) {
        Provider provider = owners.provider(idOrAlias, PROVIDER_ID);
        UUID workspace = owners.workspace();
        if (installations.insertIfAbsent(workspace, provider.id(), clock.instant())) {
            changes.installed(workspace, AuditAction.PROVIDER_INSTALLED, provider.id(), provider.label());
        }
        return provider.id();
    }

    /** Uninstalls a provider and returns its catalogue key. A provider that is not installed stays so. */
    public String uninstall(String idOrAlias, boolean deleteCredentials) {
        Provider provider = owners.provider(idOrAlias, PROVIDER_ID);
        UUID workspace = owners.workspace();
        if (!installations.lock(workspace, provider.id())) {
            return provider.id();
        }
        List<Keyring> rings = keyrings.lockAllOf(workspace, provider.id());
        if (!rings.isEmpty() && !deleteCredentials) {
            throw new Rejected(Rejection.of(Code.IN_USE, "This provider still has credentials.", PROVIDER_ID));
        }
        List<UUID> deleted = delete(workspace, rings);
        installations.delete(workspace, provider.id());
        if (!rings.isEmpty()) {
            health.delete(workspace, rings, deleted);
        }
        changes.installed(workspace, AuditAction.PROVIDER_UNINSTALLED, provider.id(), provider.label());
        return provider.id();
    }

    private List<UUID> delete(UUID workspace, List<Keyring> rings) {
        Map<UUID, List<Deleted>> deleted =
                credentials.deleteAll(workspace, rings.stream().map(Keyring::id).toList());
        for (Keyring ring : rings) {
            Before before = Before.of(ring);
            deleted.getOrDefault(ring.id(), List.of())
                    .forEach(credential -> changes.deleted(ring, credential.id(), credential.name()));
            changes.ringDeleted(before, ring);
            keyrings.delete(ring);
        }
        keyrings.flush();
        return deleted.values().stream().flatMap(List::stream).map(Deleted::id).toList();
    }
}
