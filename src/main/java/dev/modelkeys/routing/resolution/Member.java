package dev.modelkeys.routing.resolution;

import org.jspecify.annotations.Nullable;

/**
 * Member of a pool.
 *
 * @param slot its place since the pool was saved, from 0: others leave gaps where their credentials were deleted
 * @param credential null for the default's entry: the owner's default, or what is bound to the pool's environment
 * @param priority the lowest comes first
 */
public record Member(int slot, @Nullable Candidate credential, boolean enabled, int weight, int priority) {

    /** The credential at present, if the default's entry stands for this one. */
    @Nullable Candidate credential(@Nullable Candidate assigned) {
        return credential == null ? assigned : credential;
    }
}
