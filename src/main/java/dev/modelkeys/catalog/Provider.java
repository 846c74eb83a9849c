package dev.modelkeys.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Provider of models, as the catalogue describes it.
 *
 * @param aliases names that other products use
 * @param types the types of the models it serves
 * @param credentialForm the form for its predefined models, null when it offers none
 * @param customModelForms the form for a custom model of each type, empty when it takes none
 * @param probes how it is asked about its credentials
 * @param calls how calls to its models carry them
 */
public record Provider(
        String id,
        String label,
        @Nullable String description,
        List<String> aliases,
        @Nullable HelpLink help,
        Set<ConfigurationMethod> methods,
        List<ModelType> types,
        @Nullable Form credentialForm,
        Map<ModelType, Form> customModelForms,
        Probes probes,
        Calls calls,
        List<PredefinedModel> models) {

    public Provider {
        aliases = List.copyOf(aliases);
        methods = Collections.unmodifiableSet(new TreeSet<>(methods));
        types = List.copyOf(types);
        customModelForms = Map.copyOf(customModelForms);
        models = List.copyOf(models);
    }

    /** The form of a custom model's credential; null where the provider takes no custom models of the type. */
    public @Nullable Form customModelForm(ModelType type) {
        return customModelForms.get(type);
    }

    /** The predefined models of one type, or all of them. */
    public List<PredefinedModel> models(@Nullable ModelType type) {
        return type == null
                ? models
                : models.stream().filter(model -> model.type() == type).toList();
    }

    /** SVG icon with the provider's initials, always the same. */
    public String icon() {
        return Icon.svg(id, label);
    }
}
