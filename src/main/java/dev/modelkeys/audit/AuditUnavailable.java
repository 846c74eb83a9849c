package dev.modelkeys.audit;

/** An entry cannot be appended, so the change that it records must not commit. */
public final class AuditUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditUnavailable(RuntimeException cause) {
        super("The audit entry cannot be appended", cause);
    }
}
