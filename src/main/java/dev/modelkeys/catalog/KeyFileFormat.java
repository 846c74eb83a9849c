package dev.modelkeys.catalog;

/** Format of the file that a secret of several lines is. */
public enum KeyFileFormat {
    /** JSON object, or its Base64. */
    JSON,
    /** PEM (RFC 7468), or its Base64. */
    PEM
}
