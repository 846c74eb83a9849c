package dev.modelkeys.access;

/**
 * A request as far as it concerns who sent it.
 *
 * @param requestId names it in the audit
 * @param address where it came from
 */
public record RequestContext(Identity identity, String requestId, String address) {}
