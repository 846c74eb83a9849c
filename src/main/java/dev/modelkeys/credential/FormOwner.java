package dev.modelkeys.credential;

import dev.modelkeys.catalog.Form;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.Provider;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Provider or custom model whose form a credential fills in.
 *
 * @param customModel null for the provider itself, and for a model that is not stored
 * @param model name of the custom model; null for the provider itself, as is the type
 * @param form the catalogue's form for it
 */
record FormOwner(
        Provider provider, @Nullable UUID customModel, @Nullable String model, @Nullable ModelType type, Form form) {

    /** Null if the provider has no form for credentials of its own, or for models of this type. */
    static @Nullable FormOwner of(
            Provider provider, @Nullable UUID customModel, @Nullable String model, @Nullable ModelType type) {
        Form form = type == null ? provider.credentialForm() : provider.customModelForm(type);
        return form == null ? null : new FormOwner(provider, customModel, model, type, form);
    }

    /** Address of the keyring of the provider, or of the custom model. */
    Scope scope(UUID workspace) {
        Scope.Model address = model == null ? null : new Scope.Model(model, Objects.requireNonNull(type));
        return new Scope(workspace, provider.id(), address);
    }
}
