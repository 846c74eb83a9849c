package dev.modelkeys.access;

import dev.modelkeys.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes the token with which everything begins. */
@ApplicationScoped
public class OwnerBootstrap {

    private final Sql sql;
    private final TokenRules tokens;

    OwnerBootstrap(Sql sql, TokenRules tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    /** An owner's token; empty where the workspace has a usable one. Two at once do not both make one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> create(UUID workspace) {
        sql.find(
                workspace,
                "select pg_advisory_xact_lock(hashtextextended('modelkeys bootstrap', 0))",
                List.of(),
                row -> true);
        int owners = sql.count(
                workspace,
                """
                select count(*) from api_token
                where workspace_id = ? and role = 'OWNER' and revoked_at is null and expires_at > now()
                """,
                List.of(workspace));
        return owners > 0
                ? Optional.empty()
                : Optional.of(tokens.create(workspace, "first owner", Role.OWNER, null)
                        .secret());
    }
}
