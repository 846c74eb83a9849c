package dev.modelkeys.credential;

import dev.modelkeys.catalog.ModelType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Address of a keyring in a workspace: a provider, for all its predefined models, or one of its custom models.
 *
 * @param model the custom model, or null for the provider's own keyring
 */
public record Scope(UUID workspace, String providerId, @Nullable Model model) {

    public static final int LONGEST_MODEL_NAME = 255;

    /** Name of the custom model; empty for the provider's own keyring. */
    public String modelName() {
        return model == null ? "" : model.name();
    }

    /** Type of the custom model; empty for the provider's own keyring. */
    public String typeName() {
        return model == null ? "" : model.type().name();
    }

    /** Identity of a custom model under its provider; names are case-sensitive. */
    public record Model(String name, ModelType type) {}

    public static Scope ofProvider(UUID workspace, String providerId) {
        return new Scope(workspace, providerId, null);
    }

    public static Scope ofModel(UUID workspace, String providerId, String name, ModelType type) {
        return new Scope(workspace, providerId, new Model(name, type));
    }
}
