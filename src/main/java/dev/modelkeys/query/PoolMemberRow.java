package dev.modelkeys.query;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Member of a pool.
 *
 * @param slot its place since the pool was saved
 * @param credential null for whatever is the default
 */
public record PoolMemberRow(int slot, @Nullable UUID credential, boolean enabled, int weight, int priority) {}
