/**
 * What people decide about which credential a call uses: pools, environments, switches and quotas. Each change is in the audit
 * log, and raises the version of its owner's policy.
 */
@NullMarked
package dev.modelkeys.routing.policy;

import org.jspecify.annotations.NullMarked;
