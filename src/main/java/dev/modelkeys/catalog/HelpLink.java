package dev.modelkeys.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Page that tells people how to get a credential of a provider. */
@RegisterForReflection
public record HelpLink(@JsonProperty(required = true) String title, @JsonProperty(required = true) String url) {}
