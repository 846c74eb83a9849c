package dev.modelkeys.operation;

import dev.modelkeys.access.Caller;
import dev.modelkeys.access.Permissions;
import dev.modelkeys.audit.Outcome;
import dev.modelkeys.audit.Refusal;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;

/** Decides by the table of permissions whether the caller may run an operation; an operation without a row is forbidden. */
@ApplicationScoped
public class Authorization {

    private static final String SHOW_VALUE = "CredentialField.value";
    private static final String SHOW_HINT = "CredentialField.hint";

    /** Rows about the contents of an answer, not about operations. */
    private static final Set<String> CONTENTS = Set.of(SHOW_VALUE, SHOW_HINT);

    private final Permissions permissions;
    private final Caller caller;
    private final Refusals refusals;

    Authorization(Permissions permissions, Caller caller, Refusals refusals) {
        this.permissions = permissions;
        this.caller = caller;
        this.refusals = refusals;
    }

    public boolean allows(String operation) {
        return permissions.allow(operation, caller.identity());
    }

    /** @throws Rejected with FORBIDDEN, and the refusal is in the audit with the request, where the caller may not run the operation */
    public void require(String operation) {
        if (!allows(operation)) {
            refusals.add(Refusal.of(operation, null, null, null, Outcome.REFUSED, Rejection.Code.FORBIDDEN.name()));
            throw forbidden();
        }
    }

    /** Of a caller whose request was admitted before the workspace was deleted. */
    static Rejected workspaceDeleted() {
        return new Rejected(Rejection.of(Rejection.Code.FORBIDDEN, "This workspace was deleted."));
    }

    static Rejected forbidden() {
        return new Rejected(Rejection.of(Rejection.Code.FORBIDDEN, "Your role may not do this."));
    }

    /** Whether the caller sees the values and hints of credentials' fields. */
    public boolean showsValues() {
        return allows(SHOW_VALUE) && allows(SHOW_HINT);
    }

    /** @throws IllegalStateException unless the table has a row for each of these operations, and for no other */
    public void verifyCoverage(Set<String> operations) {
        Set<String> rows = new TreeSet<>(permissions.operations());
        rows.removeAll(CONTENTS);
        if (!rows.equals(operations)) {
            throw new IllegalStateException("permissions.csv does not list exactly the operations " + operations);
        }
    }
}
