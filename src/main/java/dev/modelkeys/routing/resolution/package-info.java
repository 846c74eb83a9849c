/**
 * Which credential a call uses: choice, cooldown and quotas as functions of a snapshot, a state and a moment. No database, no
 * clock, no bean.
 */
@NullMarked
package dev.modelkeys.routing.resolution;

import org.jspecify.annotations.NullMarked;
