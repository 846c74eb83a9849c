package dev.modelkeys.catalog;

/** Provider and the file it was read from. */
record ProviderFile(Provider provider, Source source) {}
