package dev.modelkeys.routing.resolution;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Question for a credential.
 *
 * @param exclude credentials that the caller has just failed with
 * @param calls how many calls the credential is for
 */
public record ResolutionRequest(Target target, @Nullable Environment environment, Set<UUID> exclude, int calls) {

    public ResolutionRequest {
        exclude = Set.copyOf(exclude);
    }
}
