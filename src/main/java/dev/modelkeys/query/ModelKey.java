package dev.modelkeys.query;

import dev.modelkeys.catalog.ModelType;

/** What a model is known by under its provider. */
public record ModelKey(String name, ModelType type) {}
