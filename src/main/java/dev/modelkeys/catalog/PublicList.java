package dev.modelkeys.catalog;

/** Whether a list of models answers without a key, so that a good answer proves nothing. */
public enum PublicList {
    YES,
    NO,
    UNKNOWN
}
