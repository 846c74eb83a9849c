package dev.modelkeys.graphql.credential;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.credential.FieldChange;
import dev.modelkeys.credential.FieldValue;
import dev.modelkeys.credential.Owner;
import dev.modelkeys.credential.TestCredential;
import dev.modelkeys.graphql.credential.CredentialInputs.CredentialChangeInput;
import dev.modelkeys.graphql.credential.CredentialInputs.CredentialOwnerInput;
import dev.modelkeys.graphql.credential.CredentialInputs.CredentialValueInput;
import dev.modelkeys.graphql.credential.HealthInputs.ModelRefInput;
import dev.modelkeys.graphql.credential.HealthInputs.TestCredentialInput;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.kernel.Rejections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps the parts that several inputs share to commands. */
public final class InputMapper {

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

    /** @throws Rejected unless exactly one kind of credential is given, with what belongs to it */
    static TestCredential test(TestCredentialInput input) {
        Rejections rejections = new Rejections();
        long kinds = Stream.of(input.id(), input.owner(), input.model())
                .filter(Objects::nonNull)
                .count();
        if (kinds != 1) {
            rejections.add(Rejection.of(Code.INVALID, "Give exactly one of id, owner and model."));
        }
        if (input.id() == null && input.changes() != null) {
            rejections.add(Rejection.of(Code.INVALID, "Changes are of a stored credential: give its id.", "changes"));
        }
        if (input.id() != null && input.values() != null) {
            rejections.add(
                    Rejection.of(Code.INVALID, "A stored credential is tested with changes, not values.", "values"));
        }
        TestCredential.Model model = input.model() == null ? null : model(input.model(), rejections);
        rejections.throwIfAny();
        return new TestCredential(
                input.id(),
                input.owner() == null ? null : owner(input.owner()),
                model,
                input.values() == null ? List.of() : of(input.values()),
                changes(input.changes()));
    }

    private static TestCredential.@Nullable Model model(ModelRefInput model, Rejections rejections) {
        String name = model.model();
        ModelType type = model.type();
        if (name == null) {
            rejections.add(Rejection.required("A model name", "model", "model"));
        }
        if (type == null) {
            rejections.add(Rejection.required("A model type", "model", "type"));
        }
        if (Boolean.FALSE.equals(model.custom())) {
            rejections.add(Rejection.of(
                    Code.INVALID,
                    "A predefined model has its provider's credentials: give the provider as owner.",
                    "model",
                    "custom"));
        }
        return name == null || type == null ? null : new TestCredential.Model(model.providerId(), name, type);
    }

    /** The schema sees to it that exactly one of the two ids is given. */
    public static Owner owner(CredentialOwnerInput owner) {
        String provider = owner.providerId();
        return provider == null
                ? new Owner.OfCustomModel(Objects.requireNonNull(owner.customModelId()))
                : new Owner.OfProvider(provider);
    }
}
