package dev.modelkeys.catalog;

import java.util.Objects;

/** Catalogue of the product, read once for all tests. */
final class BuiltIn {

    static final Catalog CATALOG = Catalog.load(null);

    private BuiltIn() {}

    static Provider provider(String id) {
        return CATALOG.find(id).orElseThrow(() -> new AssertionError("no provider " + id));
    }

    static Form credentialForm(String id) {
        return Objects.requireNonNull(provider(id).credentialForm());
    }

    static Form modelForm(String id, ModelType type) {
        return Objects.requireNonNull(provider(id).customModelForm(type));
    }
}
