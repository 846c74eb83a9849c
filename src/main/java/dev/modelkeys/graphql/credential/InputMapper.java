package dev.modelkeys.graphql.credential;

import dev.modelkeys.credential.FieldChange;
import dev.modelkeys.credential.FieldValue;
import dev.modelkeys.credential.Owner;
import dev.modelkeys.graphql.credential.CredentialInputs.CredentialChangeInput;
import dev.modelkeys.graphql.credential.CredentialInputs.CredentialOwnerInput;
import dev.modelkeys.graphql.credential.CredentialInputs.CredentialValueInput;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Maps the parts that several inputs share to commands. */
final class InputMapper {

    private InputMapper() {}

    static List<FieldValue> of(List<CredentialValueInput> values) {
        return values.stream()
                .map(value -> new FieldValue(value.field(), value.value()))
                .toList();
    }

    static List<FieldChange> changes(@Nullable List<CredentialChangeInput> changes) {
        return changes == null
                ? List.of()
                : changes.stream()
                        .map(change ->
                                new FieldChange(change.field(), change.value(), Boolean.TRUE.equals(change.clear())))
                        .toList();
    }

    /** The schema sees to it that exactly one of the two ids is given. */
    static Owner owner(CredentialOwnerInput owner) {
        String provider = owner.providerId();
        return provider == null
                ? new Owner.OfCustomModel(Objects.requireNonNull(owner.customModelId()))
                : new Owner.OfProvider(provider);
    }
}
