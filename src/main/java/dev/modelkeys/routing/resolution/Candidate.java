package dev.modelkeys.routing.resolution;

import java.util.UUID;

/**
 * Credential that may be chosen.
 *
 * @param readable whether its secrets can be decrypted
 */
public record Candidate(UUID id, int revision, boolean readable) {}
