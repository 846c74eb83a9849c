package dev.modelkeys.audit;

/** What happened cannot be written down, so it must not happen. */
public final class AuditUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditUnavailable(RuntimeException cause) {
        super("The audit takes no entry", cause);
    }
}
