/**
 * Leases: which credential a call gets, written down before its values leave, and what came of the call. Requests of all
 * workspaces are answered in groups by one writer, while the heads of their audits are locked: nothing that a lease or a
 * refusal was made from changes before it is committed.
 */
@NullMarked
package dev.modelkeys.routing.lease;

import org.jspecify.annotations.NullMarked;
