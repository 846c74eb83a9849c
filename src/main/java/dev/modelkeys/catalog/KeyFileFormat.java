package dev.modelkeys.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Format of the file that a secret of several lines is. */
@RegisterForReflection
public enum KeyFileFormat {
    /** JSON object, or its Base64. */
    JSON,
    /** PEM (RFC 7468), or its Base64. */
    PEM
}
