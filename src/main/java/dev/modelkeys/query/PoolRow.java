package dev.modelkeys.query;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pool of a model.
 *
 * @param custom whether the model is a custom one
 * @param environment null for the pool of calls that name none
 * @param strategy name of the strategy
 * @param keyring keyring of the owner; null where a provider has no credentials
 * @param assigned what the default's entry stands for: the owner's default, or what is bound to the environment
 * @param members in their order
 */
public record PoolRow(
        UUID id,
        String providerId,
        ModelKey model,
        boolean custom,
        @Nullable String environment,
        boolean enabled,
        String strategy,
        @Nullable UUID keyring,
        @Nullable UUID assigned,
        List<PoolMemberRow> members) {

    /** Credentials that may serve, some of them more than once. */
    Stream<UUID> credentials() {
        return Stream.concat(Stream.ofNullable(assigned), members.stream().map(PoolMemberRow::credential))
                .filter(Objects::nonNull);
    }
}
