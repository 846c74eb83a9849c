package dev.modelkeys.catalog;

import dev.modelkeys.ModelkeysConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Loads the catalogue once, at start. */
@Singleton
class CatalogProducer {

    @Produces
    @Singleton
    Catalog catalog(ModelkeysConfig config) {
        return Catalog.load(config.catalog().directory().orElse(null));
    }
}
