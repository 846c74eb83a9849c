package dev.modelkeys.graphql;

import dev.modelkeys.access.Caller;
import dev.modelkeys.access.Permissions;
import dev.modelkeys.audit.AuditLog;
import dev.modelkeys.audit.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;

/** Lets a caller do what the table of permissions says, and nothing that it does not mention. */
@ApplicationScoped
public class Authorization {

    private static final String SHOW_VALUE = "CredentialField.value";
    private static final String SHOW_HINT = "CredentialField.hint";
    /** Rows that are about what an answer shows, not about what is called. */
    private static final Set<String> SHOWING = Set.of(SHOW_VALUE, SHOW_HINT);

    private final Permissions permissions;
    private final Caller caller;
    private final AuditLog audit;

    Authorization(Permissions permissions, Caller caller, AuditLog audit) {
        this.permissions = permissions;
        this.caller = caller;
        this.audit = audit;
    }

    /** Throws, after the audit has it, where the caller may not. */
    public void admit(String operation) {
        if (!allows(operation)) {
            audit.writeRefusal(operation, Outcome.REFUSED, "FORBIDDEN");
            throw RequestError.forbidden();
        }
    }

    boolean allows(String operation) {
        return permissions.allow(operation, caller.identity());
    }

    boolean showsValues() {
        return allows(SHOW_VALUE) && allows(SHOW_HINT);
    }

    /**
     * Holds the table against what can be called.
     *
     * @throws IllegalStateException if either has something that the other has not
     */
    public void cover(Set<String> operations) {
        Set<String> rows = new TreeSet<>(permissions.operations());
        rows.removeAll(SHOWING);
        if (!rows.equals(operations)) {
            throw new IllegalStateException("permissions.csv does not list exactly the operations " + operations);
        }
    }
}
