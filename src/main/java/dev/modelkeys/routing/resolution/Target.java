package dev.modelkeys.routing.resolution;

import dev.modelkeys.catalog.Provider;
import dev.modelkeys.credential.Scope;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a call is for.
 *
 * @param owner whose credentials serve it
 * @param model null for the provider's own credential, whatever the model
 */
public record Target(Scope owner, Scope.@Nullable Model model) {

    /**
     * The target of this name; empty if it is to be predefined and is not.
     *
     * @param custom null for the predefined model if there is one, else the custom one
     */
    public static Optional<Target> find(
            UUID workspace, Provider provider, Scope.@Nullable Model model, @Nullable Boolean custom) {
        if (model == null || (!Boolean.TRUE.equals(custom) && isPredefined(provider, model))) {
            return Optional.of(new Target(new Scope(workspace, provider.id(), null), model));
        }
        return Boolean.FALSE.equals(custom)
                ? Optional.empty()
                : Optional.of(new Target(new Scope(workspace, provider.id(), model), model));
    }

    private static boolean isPredefined(Provider provider, Scope.Model model) {
        return provider.models().stream()
                .anyMatch(each -> each.type() == model.type() && each.name().equals(model.name()));
    }
}
