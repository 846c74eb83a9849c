package dev.modelkeys.routing.resolution;

import dev.modelkeys.credential.Scope;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that can be chosen for one owner, until people change something.
 *
 * @param version the owner's routing version that it was read at
 * @param listed whether the provider is installed, or the custom model listed
 * @param configured whether the owner has any credential
 */
public record Snapshot(
        Scope owner,
        long version,
        boolean listed,
        boolean configured,
        @Nullable Candidate defaultCredential,
        Map<Environment, Candidate> bindings,
        Map<Scope.Model, ModelRouting> models) {

    public Snapshot {
        bindings = Map.copyOf(bindings);
        models = Map.copyOf(models);
    }

    /** The pool that answers; null if none is on. */
    public @Nullable Pool pool(ResolutionRequest request) {
        return routing(request.target()).pool(request.environment());
    }

    ModelRouting routing(Target target) {
        if (!target.owner().equals(owner)) {
            throw new IllegalArgumentException("The target has another owner.");
        }
        Scope.Model model = target.model();
        return model == null ? ModelRouting.PLAIN : models.getOrDefault(model, ModelRouting.PLAIN);
    }

    /** The credential bound to the environment, or the default where none is named. */
    @Nullable Candidate assigned(@Nullable Environment environment) {
        return environment == null ? defaultCredential : bindings.get(environment);
    }

    /** Why there is no assigned credential. */
    ResolutionRefusal unassigned(@Nullable Environment environment) {
        if (environment != null) {
            return ResolutionRefusal.ENVIRONMENT_NOT_BOUND;
        }
        return configured ? ResolutionRefusal.DEFAULT_MISSING : ResolutionRefusal.NOT_CONFIGURED;
    }

    /** All pools, those that are off too. */
    public Stream<Pool> pools() {
        return models.values().stream().flatMap(ModelRouting::pools);
    }

    /** Whether every credential that can be chosen can be decrypted. */
    public boolean isReadable() {
        Stream<Candidate> members = pools().flatMap(pool -> pool.members().stream())
                .flatMap(member -> Stream.ofNullable(member.credential()));
        return Stream.of(Stream.ofNullable(defaultCredential), bindings.values().stream(), members)
                .flatMap(candidates -> candidates)
                .allMatch(Candidate::readable);
    }
}
