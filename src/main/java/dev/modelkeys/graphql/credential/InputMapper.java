package dev.modelkeys.graphql.credential;

import dev.modelkeys.credential.FieldChange;
import dev.modelkeys.credential.FieldValue;
import dev.modelkeys.credential.Owner;
import dev.modelkeys.graphql.credential.CredentialInputs.CredentialChangeInput;
import dev.modelkeys.graphql.credential.CredentialInputs.CredentialOwnerInput;
import dev.modelkeys.graphql.credential.CredentialInputs.CredentialValueInput;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import java.util.List;
import java.util.Optional;
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

    /** Empty unless exactly one of the two ids is given. */
    static Optional<Owner> owner(CredentialOwnerInput owner) {
        String provider = owner.providerId();
        String model = owner.customModelId();
        if (provider != null && model == null) {
            return Optional.of(new Owner.OfProvider(provider));
        }
        if (model != null && provider == null) {
            return Optional.of(new Owner.OfCustomModel(model));
        }
        return Optional.empty();
    }

    static Owner ownerOfInput(CredentialOwnerInput owner) {
        boolean none = owner.providerId() == null && owner.customModelId() == null;
        return owner(owner)
                .orElseThrow(() -> new Rejected(new Rejection(
                        none ? Rejection.Code.REQUIRED : Rejection.Code.INVALID,
                        List.of("owner"),
                        "Name exactly one of providerId and customModelId.")));
    }
}
