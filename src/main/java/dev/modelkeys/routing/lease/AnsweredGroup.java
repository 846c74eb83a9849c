package dev.modelkeys.routing.lease;

import java.util.List;
import java.util.UUID;

/**
 * A group that is answered, but not written yet.
 *
 * @param works the requests, all of one workspace
 * @param group their leases and refusals
 * @param reported the leases that were reported, as they are afterwards
 * @param end of the chain with this group; as before if it has neither leases nor refusals
 * @param answers given once the transaction has committed
 */
record AnsweredGroup(
        List<Work> works,
        GroupBasis basis,
        LeaseGroup group,
        List<LeaseRow> reported,
        LeaseLink link,
        LeaseChain.End end,
        List<Runnable> answers) {

    UUID workspace() {
        return link.workspace();
    }
}
