package dev.modelkeys.credential;

/** Owner of a keyring, by the id that the caller gave. */
public sealed interface Owner {

    /** A provider, by its key in the catalogue or an alias of it. */
    record OfProvider(String providerId) implements Owner {}

    /** A custom model, listed or removed. */
    record OfCustomModel(String customModelId) implements Owner {}
}
