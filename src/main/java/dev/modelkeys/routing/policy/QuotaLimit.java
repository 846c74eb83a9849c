package dev.modelkeys.routing.policy;

import dev.modelkeys.routing.resolution.QuotaPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Quota as a caller sets it.
 *
 * @param requests limit of calls; null for none
 * @param tokens limit of tokens, a whole number; null for none
 */
public record QuotaLimit(QuotaPeriod period, @Nullable Integer requests, @Nullable Double tokens) {}
