package dev.modelkeys.graphql.routing;

import dev.modelkeys.graphql.credential.HealthInputs.ModelRefInput;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.routing.lease.Calls;
import dev.modelkeys.routing.policy.ModelRef;
import dev.modelkeys.routing.policy.TargetLookup;
import dev.modelkeys.routing.resolution.Environment;
import dev.modelkeys.routing.resolution.ResolutionRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a request for a resolution from arguments. */
@ApplicationScoped
class ResolutionInput {

    private static final int MOST_EXCLUDED = 50;

    private final TargetLookup targets;

    ResolutionInput(TargetLookup targets) {
        this.targets = targets;
    }

    /** @throws dev.modelkeys.kernel.Rejected naming the members at fault */
    ResolutionRequest request(
            ModelRefInput target,
            @Nullable String environment,
            @Nullable Integer calls,
            @Nullable List<String> exclude) {
        Rejections rejections = new Rejections();
        int number = calls == null ? Calls.LEAST : calls;
        if (number < Calls.LEAST || number > Calls.MOST) {
            rejections.add(Rejection.of(Rejection.Code.INVALID, "A lease is for 1 to 1000 calls.", "calls"));
        }
        Optional<Environment> named = environment == null ? Optional.empty() : Environment.parse(environment);
        if (environment != null && named.isEmpty()) {
            rejections.add(Rejection.of(
                    Rejection.Code.INVALID,
                    "The name of an environment has 1 to 64 characters: letters, digits, '-', '_' and '.'.",
                    "environment"));
        }
        Set<UUID> excluded = excluded(exclude == null ? List.of() : exclude, rejections);
        rejections.throwIfAny();
        ModelRef reference = new ModelRef(target.providerId(), target.model(), target.type(), target.custom());
        return new ResolutionRequest(targets.require(reference).target(), named.orElse(null), excluded, number);
    }

    /** A text that is no id excludes nothing. */
    private static Set<UUID> excluded(List<String> ids, Rejections rejections) {
        if (ids.size() > MOST_EXCLUDED) {
            rejections.add(Rejection.of(
                    Rejection.Code.TOO_LONG, "At most " + MOST_EXCLUDED + " credentials are excluded.", "exclude"));
            return Set.of();
        }
        Set<UUID> excluded = new HashSet<>();
        ids.forEach(id -> Ids.parse(id).ifPresent(excluded::add));
        return excluded;
    }
}
