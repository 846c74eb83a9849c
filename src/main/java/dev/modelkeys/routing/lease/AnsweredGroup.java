package dev.modelkeys.routing.lease;

import dev.modelkeys.workspace.Workspace;
import java.util.List;

/**
 * A group that is answered, but not written yet.
 *
 * @param group the leases and refusals of it
 * @param reported the leases that were reported, as they are afterwards
 * @param end of the chain with this group; as before if it has neither leases nor refusals
 * @param answers to the requests, given once the transaction has committed
 */
record AnsweredGroup(
        Workspace workspace,
        GroupBasis basis,
        LeaseGroup group,
        List<LeaseRow> reported,
        LeaseLink link,
        LeaseChain.End end,
        List<Runnable> answers) {}
