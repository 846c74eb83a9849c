package dev.modelkeys.credential;

import dev.modelkeys.catalog.ModelType;
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

    static FilledKeyring ofProvider(String... names) {
        return new FilledKeyring(Scope.ofProvider(WORKSPACE, "openai")).with(names);
    }

    static FilledKeyring ofModel(String... names) {
        return new FilledKeyring(Scope.ofModel(WORKSPACE, "openai", "gpt-tuned", ModelType.LLM)).with(names);
    }

    static FilledKeyring removed(String... names) {
        FilledKeyring filled = ofModel(names);
        filled.ring().remove(EARLIER);
        return filled;
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
}
