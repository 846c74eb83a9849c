/**
 * Audit log: one entry for each change and for each refusal, appended in the same transaction and never changed. Each
 * workspace's entries form a hash chain, whose head the server also logs. No entry holds a secret.
 */
@NullMarked
package dev.modelkeys.audit;

import org.jspecify.annotations.NullMarked;
