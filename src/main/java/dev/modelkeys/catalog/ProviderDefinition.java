package dev.modelkeys.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Content of a provider file: each member of the format is a component, here or in the records it holds.
 *
 * @param modelForm undivided, with conditions on the model type
 */
@RegisterForReflection
record ProviderDefinition(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String label,
        @Nullable String description,
        List<String> aliases,
        @Nullable HelpLink help,
        @JsonProperty(required = true) List<ConfigurationMethod> methods,
        @JsonProperty(required = true) List<ModelType> types,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<FormField> credentialForm,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<FormField> modelForm,
        @Nullable Probes probes,
        @Nullable Calls calls,
        List<PredefinedModel> models) {}
