package dev.modelkeys.credential;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Rejections;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keyrings that no database knows. */
final class KeyringFixture {

    static final UUID WORKSPACE = new UUID(0, 1);
    static final Instant EARLIER = Instant.parse("2026-03-01T10:00:00Z");
    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final SealedValues NOTHING = new SealedValues(Map.of(), Map.of(), Map.of(), Set.of());

    private KeyringFixture() {}

    static Keyring ofProvider(String... names) {
        return filled(Scope.ofProvider(WORKSPACE, "openai"), names);
    }

    static Keyring ofModel(String... names) {
        return filled(Scope.ofModel(WORKSPACE, "openai", "gpt-tuned", ModelType.LLM), names);
    }

    static Keyring removed(String... names) {
        Keyring ring = ofModel(names);
        ring.remove(EARLIER);
        return ring;
    }

    static Credential add(Keyring ring, String name) {
        return ring.add(Ids.next(), name(name), NOTHING, false, NOW);
    }

    static Credential addAsDefault(Keyring ring, String name) {
        return ring.add(Ids.next(), name(name), NOTHING, true, NOW);
    }

    static Credential named(Keyring ring, String name) {
        return ring.credentials().stream()
                .filter(credential -> credential.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Name name(String typed) {
        Rejections rejections = new Rejections();
        Name name = Name.validated(typed, rejections, "name").orElse(null);
        rejections.throwIfAny();
        if (name == null) {
            throw new AssertionError("neither a name nor a reason");
        }
        return name;
    }

    private static Keyring filled(Scope scope, String... names) {
        Keyring ring = new Keyring(Ids.next(), scope, EARLIER);
        for (String name : names) {
            ring.add(Ids.next(), name(name), NOTHING, false, EARLIER);
        }
        return ring;
    }
}
