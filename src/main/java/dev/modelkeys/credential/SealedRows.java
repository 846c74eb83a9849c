package dev.modelkeys.credential;

import dev.modelkeys.database.JsonMap;
import dev.modelkeys.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ciphertexts of a workspace, paged in the order of credential ids, for verification and re-encryption. */
@ApplicationScoped
class SealedRows {

    static final int PAGE = 50;
    static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Sql sql;

    SealedRows(Sql sql) {
        this.sql = sql;
    }

    List<UUID> keyrings(UUID workspace) {
        return sql.list(
                workspace,
                "select id from keyring where workspace_id = ? order by id",
                List.of(workspace),
                row -> row.getObject(1, UUID.class));
    }

    List<SealedRow> after(UUID workspace, UUID last) {
        return read(
                workspace,
                "select id, keyring_id, sealed, plain from credential where workspace_id = ? and id > ? order by id limit "
                        + PAGE,
                List.of(workspace, last));
    }

    /** Credentials of a keyring with a secret under an older data key or in an older format, whose base64 begins so. */
    List<SealedRow> olderThan(int dataKey, UUID workspace, UUID keyring, UUID last) {
        return read(
                workspace,
                """
                select id, keyring_id, sealed, plain from credential
                where workspace_id = ? and keyring_id = ? and id > ?
                    and (exists (select from unnest(data_keys) v where v < ?)
                        or exists (select from jsonb_each_text(sealed) s where split_part(s.value, ':', 3) like 'AQ%'))
                order by id limit """
                        + " " + PAGE,
                List.of(workspace, keyring, last, dataKey));
    }

    /** Leaves revision and updatedAt alone: re-encryption is invisible to editors. */
    void replace(SealedRow row, Map<String, String> sealed) {
        Integer[] dataKeys =
                Arrays.stream(SealedSecret.dataKeys(sealed.values())).boxed().toArray(Integer[]::new);
        sql.update(
                row.workspace(),
                "update credential set sealed = ?::jsonb, data_keys = ? where workspace_id = ? and id = ?",
                List.of(JsonMap.write(sealed), dataKeys, row.workspace(), row.id()));
    }

    int countUsing(int dataKey, UUID workspace) {
        return sql.count(
                workspace,
                "select count(*) from credential where workspace_id = ? and data_keys @> array[?]",
                List.of(workspace, dataKey));
    }

    void deleteAll(UUID workspace) {
        for (String table : List.of(
                "credential_health",
                "credential_cooldown",
                "credential_quota",
                "health_version",
                "credential",
                "keyring",
                "installation")) {
            sql.update(workspace, "delete from " + table + " where workspace_id = ?", List.of(workspace));
        }
    }

    private List<SealedRow> read(UUID workspace, String query, List<?> arguments) {
        return sql.list(
                workspace,
                query,
                arguments,
                row -> new SealedRow(
                        workspace,
                        row.getObject(2, UUID.class),
                        row.getObject(1, UUID.class),
                        JsonMap.read(row.getString(3)),
                        JsonMap.read(row.getString(4))));
    }
}
