package dev.modelkeys.routing.usage;

/**
 * Use of credentials.
 *
 * @param requests calls that leases were given for
 * @param ok calls that were reported to have succeeded
 * @param failed calls that were reported with another outcome
 */
public record Usage(long requests, long ok, long failed, long inputTokens, long outputTokens) {

    public static final Usage NONE = new Usage(0, 0, 0, 0, 0);

    public Usage plus(Usage more) {
        return new Usage(
                requests + more.requests,
                ok + more.ok,
                failed + more.failed,
                inputTokens + more.inputTokens,
                outputTokens + more.outputTokens);
    }
}
