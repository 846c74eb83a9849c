package dev.modelkeys.credential;

import dev.modelkeys.probe.ProbeResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of a test.
 *
 * @param revision the credential's revision that was asked about; null for values that are not stored
 */
public record CredentialTested(ProbeResult result, Instant at, @Nullable Integer revision) {}
