package dev.modelkeys.routing.resolution;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.credential.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An owner with one model, whose credentials are called by letters. */
final class OwnerBuilder {

    static final Scope.Model MODEL = new Scope.Model("gpt-4o", ModelType.LLM);
    static final Scope OWNER = new Scope(new UUID(0, 1), "openai", null);

    private final Set<String> unreadable = new HashSet<>();
    private final Map<Environment, String> bindings = new HashMap<>();
    private final Map<Environment, Setup> pools = new HashMap<>();
    private @Nullable String defaultCredential;
    private @Nullable Setup pool;
    private boolean listed = true;
    private boolean configured = true;
    private boolean enabled = true;

    private record Setup(UUID id, boolean on, BalancingStrategy strategy, List<Entry> entries) {

        static Setup of(BalancingStrategy strategy, Entry... entries) {
            List<Entry> placed = new ArrayList<>();
            for (Entry entry : entries) {
                placed.add(entry.at(placed.size()));
            }
            return new Setup(UUID.randomUUID(), true, strategy, placed);
        }
    }

    static UUID id(String letter) {
        return new UUID(0, letter.charAt(0));
    }

    static String letter(@Nullable Candidate candidate) {
        return candidate == null ? "-" : Character.toString((int) candidate.id().getLeastSignificantBits());
    }

    static Environment environment(String name) {
        return Environment.parse(name).orElseThrow();
    }

    OwnerBuilder defaultIs(@Nullable String letter) {
        defaultCredential = letter;
        return this;
    }

    OwnerBuilder bound(String environment, String letter) {
        bindings.put(environment(environment), letter);
        return this;
    }

    OwnerBuilder pool(BalancingStrategy strategy, Entry... entries) {
        pool = Setup.of(strategy, entries);
        return this;
    }

    OwnerBuilder poolIn(String environment, BalancingStrategy strategy, Entry... entries) {
        pools.put(environment(environment), Setup.of(strategy, entries));
        return this;
    }

    OwnerBuilder poolIsOff() {
        pool = pool == null ? null : new Setup(pool.id, false, pool.strategy, pool.entries);
        return this;
    }

    OwnerBuilder unreadable(String letter) {
        unreadable.add(letter);
        return this;
    }

    OwnerBuilder notListed() {
        listed = false;
        return this;
    }

    OwnerBuilder noCredentials() {
        configured = false;
        return this;
    }

    OwnerBuilder modelIsOff() {
        enabled = false;
        return this;
    }

    /** Takes the credential out of everything, as a deletion does. */
    OwnerBuilder deleted(String letter) {
        if (pool != null) {
            List<Entry> left = pool.entries.stream()
                    .filter(entry -> !letter.equals(entry.name()))
                    .toList();
            pool = new Setup(pool.id, pool.on, pool.strategy, left);
        }
        bindings.values().remove(letter);
        return letter.equals(defaultCredential) ? defaultIs(null) : this;
    }

    Snapshot build() {
        Map<Environment, Candidate> bound = new HashMap<>();
        bindings.forEach((environment, letter) -> bound.put(environment, candidate(letter)));
        Map<Environment, Pool> built = new HashMap<>();
        pools.forEach((environment, setup) -> built.put(environment, build(setup)));
        return new Snapshot(
                OWNER,
                1,
                listed,
                configured,
                defaultCredential == null ? null : candidate(defaultCredential),
                bound,
                Map.of(MODEL, new ModelRouting(enabled, pool == null ? null : build(pool), built)));
    }

    private Pool build(Setup setup) {
        return new Pool(
                setup.id,
                setup.on,
                setup.strategy,
                setup.entries.stream()
                        .map(entry -> entry.member(this::candidate))
                        .toList());
    }

    private Candidate candidate(String letter) {
        return new Candidate(id(letter), 1, !unreadable.contains(letter));
    }
}
