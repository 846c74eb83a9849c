package dev.modelkeys.catalog;

/** Where a person finds out how to get a credential of a provider. */
public record HelpLink(String title, String url) {}
