package dev.modelkeys.access;

import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Statement that finds tokens which are neither revoked nor expired at this moment, however long ago a request began. */
public final class ValidTokens {

    /** Compares with the clock of the moment, because the transaction may have begun before it waited. */
    public static final String SELECT =
            """
            select id from api_token where workspace_id = ? and id = any (?)
                and revoked_at is null and expires_at > clock_timestamp()
            """;

    private ValidTokens() {}

    /** Those of these that are valid. */
    public static Sql.Query<Set<UUID>> of(UUID workspace, Set<UUID> tokens) {
        return new Sql.Query<>(SELECT, List.of(workspace, tokens.toArray(UUID[]::new)), rows -> {
            Set<UUID> valid = new HashSet<>();
            while (rows.next()) {
                valid.add(rows.getObject(1, UUID.class));
            }
            return valid;
        });
    }

    /** Rejection of a request whose token is not valid any more. */
    public static Rejected ended() {
        return new Rejected(Rejection.of(Rejection.Code.FORBIDDEN, "The token was revoked or has expired."));
    }
}
