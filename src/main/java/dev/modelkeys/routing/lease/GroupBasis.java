package dev.modelkeys.routing.lease;

import dev.modelkeys.credential.Scope;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a group is answered from.
 *
 * @param auditSeq the number of the audit's last entry
 * @param end the last group of the chain
 * @param owners all that are asked for or reported about
 * @param tokens those that are valid
 * @param leases those that are reported, by id
 */
record GroupBasis(
        long auditSeq,
        LeaseChain.End end,
        Map<Scope, RoutedOwner> owners,
        Set<UUID> tokens,
        Map<UUID, LeaseRow> leases) {}
