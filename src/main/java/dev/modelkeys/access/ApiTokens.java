package dev.modelkeys.access;

import dev.modelkeys.database.Sql;
import dev.modelkeys.database.StatementFailed;
import dev.modelkeys.kernel.Page;
import dev.modelkeys.workspace.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Repository of table {@code api_token}. */
@ApplicationScoped
class ApiTokens {

    private static final String COLUMNS =
            "t.id, t.public_id, t.name, t.role, t.created_at, t.expires_at, t.last_used_at, t.revoked_at, t.environments";
    /** The database's clock decides, so that all servers agree. */
    private static final String PRESENTED = "select " + COLUMNS
            + ", t.hash, t.expires_at <= now(), t.last_used_at > now() - interval '1 minute', w.id, w.name, w.created_at"
            + " from api_token t join workspace w on w.id = t.workspace_id where t.public_id = ?";

    private static final Logger LOG = Logger.getLogger(ApiTokens.class);

    private final Sql sql;

    ApiTokens(Sql sql) {
        this.sql = sql;
    }

    /**
     * A stored token that a request presents.
     *
     * @param recentlyUsed whether the last use was recorded within the last minute
     */
    record Presented(ApiToken token, byte[] hash, boolean expired, boolean recentlyUsed, Workspace workspace) {}

    Optional<Presented> present(String publicId) {
        return sql.queryAsBearer(
                publicId,
                PRESENTED,
                List.of(publicId),
                rows -> rows.next() ? Optional.of(presented(rows)) : Optional.empty());
    }

    /** Best effort: a failed or slow update must not reject the request. */
    void recordUse(UUID workspace, UUID id) {
        try {
            sql.update(
                    workspace,
                    """
                    update api_token set last_used_at = now() where (workspace_id, id) in
                        (select workspace_id, id from api_token where workspace_id = ? and id = ? for update skip locked)
                    """,
                    List.of(workspace, id));
        } catch (StatementFailed e) {
            LOG.debugf("The use of token %s is not recorded", id);
        }
    }

    void insert(UUID workspace, ApiToken token, String nameKey, byte[] hash) {
        List<String> environments = token.environments();
        sql.update(
                workspace,
                """
                insert into api_token
                    (workspace_id, id, public_id, name, name_key, role, hash, created_at, expires_at, environments)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Arrays.asList(
                        workspace,
                        token.id(),
                        token.publicId(),
                        token.name(),
                        nameKey,
                        token.role().name(),
                        hash,
                        utc(token.createdAt()),
                        utc(token.expiresAt()),
                        environments == null ? null : environments.toArray(String[]::new)));
    }

    Optional<ApiToken> find(UUID workspace, UUID id) {
        return find(workspace, id, "");
    }

    /** The token, locked until the transaction ends. */
    Optional<ApiToken> lock(UUID workspace, UUID id) {
        return find(workspace, id, " for update");
    }

    private Optional<ApiToken> find(UUID workspace, UUID id, String lock) {
        return sql.find(
                workspace,
                "select " + COLUMNS + " from api_token t where t.workspace_id = ? and t.id = ?" + lock,
                List.of(workspace, id),
                ApiTokens::token);
    }

    ApiToken revoke(UUID workspace, UUID id, Instant now) {
        return sql.find(
                        workspace,
                        """
                update api_token t set revoked_at = ? where t.workspace_id = ? and t.id = ?
                returning
                """
                                + COLUMNS,
                        List.of(utc(now), workspace, id),
                        ApiTokens::token)
                .orElseThrow();
    }

    /** Newest first. */
    Page<ApiToken> page(UUID workspace, int size, @Nullable UUID after) {
        List<Object> arguments = new ArrayList<>(List.of(workspace));
        if (after != null) {
            arguments.add(after);
        }
        arguments.add(size + 1);
        return Page.of(
                sql.list(
                        workspace,
                        "select " + COLUMNS + " from api_token t where t.workspace_id = ?"
                                + (after == null ? "" : " and t.id < ?") + " order by t.id desc limit ?",
                        arguments,
                        ApiTokens::token),
                size);
    }

    int count(UUID workspace) {
        return sql.count(workspace, "select count(*) from api_token where workspace_id = ?", List.of(workspace));
    }

    private static Presented presented(ResultSet row) throws SQLException {
        return new Presented(
                token(row),
                row.getBytes(10),
                row.getBoolean(11),
                row.getBoolean(12),
                new Workspace(row.getObject(13, UUID.class), row.getString(14), instant(row, 15)));
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Role.valueOf(row.getString(4)),
                textsOrNull(row, 9),
                instant(row, 5),
                instant(row, 6),
                instantOrNull(row, 7),
                instantOrNull(row, 8));
    }

    private static @Nullable List<String> textsOrNull(ResultSet row, int column) throws SQLException {
        Array texts = row.getArray(column);
        return texts == null ? null : List.of((String[]) texts.getArray());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
