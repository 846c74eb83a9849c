package dev.modelkeys.start;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.catalog.Catalog;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the catalogue once, when the server starts. */
@Singleton
class CatalogLoading {

    @Produces
    @Singleton
    Catalog catalog(ModelkeysConfig config) {
        return Catalog.load(config.catalog().directory().orElse(null));
    }
}
