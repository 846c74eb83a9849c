package dev.modelkeys.graphql.credential;

import dev.modelkeys.query.CredentialRow;
import dev.modelkeys.query.PoolMemberRow;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Member of a pool as clients see it. */
@Type("PoolMember")
@Description("Member of a pool: a credential, or the entry that stands for the default.")
public final class PoolMemberView {

    private final PoolMemberRow member;
    private final @Nullable UUID current;
    private final ReadContext context;

    /** @param assigned what the default's entry stands for */
    PoolMemberView(PoolMemberRow member, @Nullable UUID assigned, ReadContext context) {
        this.member = member;
        this.current = member.credential() == null ? assigned : member.credential();
        this.context = context;
    }

    @Description("Credential that serves for the member at present; null for a default entry without a default.")
    public @Nullable CredentialView getCredential() {
        return context.credentialOrNull(current);
    }

    @Description("Whether the member stands for the default: of the owner, or what is bound to the pool's environment.")
    public boolean getIsDefaultEntry() {
        return member.credential() == null;
    }

    @Description("Whether the member is switched on.")
    public boolean getEnabled() {
        return member.enabled();
    }

    @Description("Share of the calls where the strategy is WEIGHTED, 1 to 1000.")
    public int getWeight() {
        return member.weight();
    }

    @Description("Rank where the strategy is PRIORITY, 0 to 1000; the lowest comes first.")
    public int getPriority() {
        return member.priority();
    }

    @Description("End of the rest of the credential after calls that failed; null while it does not rest.")
    public @Nullable Instant getCooldownUntil() {
        return current == null
                ? null
                : context.reads()
                        .credential(current)
                        .map(CredentialRow::use)
                        .map(context::cooldownUntil)
                        .orElse(null);
    }
}
