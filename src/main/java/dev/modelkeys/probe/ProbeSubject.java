package dev.modelkeys.probe;

import dev.modelkeys.catalog.Form;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.vault.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of a credential's form, and what they are for.
 *
 * @param model name of the custom model; null for the provider's own credential
 * @param type type of the custom model; null likewise
 * @param plain the values that are no secret, by field
 */
public record ProbeSubject(
        Provider provider,
        @Nullable String model,
        @Nullable ModelType type,
        Map<String, String> plain,
        Map<String, Secret> secrets) {

    public ProbeSubject {
        plain = Map.copyOf(plain);
        secrets = Map.copyOf(secrets);
    }

    boolean isCustomModel() {
        return type != null;
    }

    @Nullable Form form() {
        return type == null ? provider.credentialForm() : provider.customModelForm(type);
    }
}
