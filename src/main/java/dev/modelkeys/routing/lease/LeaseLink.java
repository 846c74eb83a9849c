package dev.modelkeys.routing.lease;

import java.time.Instant;
import java.util.UUID;

/**
 * Group of leases and refusals that were given in one transaction.
 *
 * @param number from 1 in each workspace
 * @param auditSeq number of the audit's last entry at the time
 * @param refusals codes with their numbers, such as {@code ALL_COOLING=3}, in the order of the codes
 */
record LeaseLink(UUID workspace, long number, long auditSeq, Instant at, String refusals) {}
