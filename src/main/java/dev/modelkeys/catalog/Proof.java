package dev.modelkeys.catalog;

/** What a good answer to a probe shows. */
public enum Proof {
    KEY,
    KEY_AND_MODEL,
    /** The model is there; no key was needed, or none may have been looked at. */
    MODEL,
    /** A server of this kind answers. */
    REACH,
    NOTHING;

    public boolean ofKey() {
        return this == KEY || this == KEY_AND_MODEL;
    }

    public boolean ofModel() {
        return this == MODEL || this == KEY_AND_MODEL;
    }
}
