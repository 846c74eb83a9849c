package dev.modelkeys.catalog;

/** HTTP method of a probe. */
public enum ProbeMethod {
    GET,
    POST
}
