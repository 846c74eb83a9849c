package dev.modelkeys.query;

import dev.modelkeys.database.JsonMap;
import dev.modelkeys.vault.Vault;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** Maps rows of credentials, as much of them as a plan asks for. */
final class CredentialRowMapper {

    /** Names that no column of a keyring has. */
    private static final String ALWAYS =
            "c.id as credential_id, c.name, c.revision as credential_revision, c.created_at as credential_created_at,"
                    + " c.updated_at as credential_updated_at";

    private final UUID workspace;
    private final Vault vault;
    private final boolean values;
    private final boolean readable;

    CredentialRowMapper(UUID workspace, Vault vault, FetchPlan plan) {
        this.workspace = workspace;
        this.vault = vault;
        this.values = plan.has(Part.CREDENTIAL_VALUES);
        this.readable = plan.has(Part.CREDENTIAL_READABLE);
    }

    static String columns(FetchPlan plan) {
        return ALWAYS
                + (plan.has(Part.CREDENTIAL_VALUES) ? ", c.plain, c.hints" : "")
                + (plan.has(Part.CREDENTIAL_READABLE) ? ", c.data_keys" : "");
    }

    CredentialRow map(ResultSet row, UUID keyring) throws SQLException {
        return new CredentialRow(
                row.getObject("credential_id", UUID.class),
                keyring,
                row.getString("name"),
                values ? JsonMap.read(row.getString("plain")) : Map.of(),
                values ? JsonMap.read(row.getString("hints")) : Map.of(),
                !readable || holdsAll(row.getArray("data_keys")),
                row.getInt("credential_revision"),
                instant(row, "credential_created_at"),
                instant(row, "credential_updated_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private boolean holdsAll(Array dataKeys) throws SQLException {
        for (Integer version : (Integer[]) dataKeys.getArray()) {
            if (!vault.holds(workspace, version)) {
                return false;
            }
        }
        return true;
    }
}
