package dev.modelkeys.catalog;

/** A provider and where it was read. */
record ProviderFile(Provider provider, Source source) {}
