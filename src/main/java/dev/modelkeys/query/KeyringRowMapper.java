package dev.modelkeys.query;

import static dev.modelkeys.query.CredentialRowMapper.instant;

import dev.modelkeys.catalog.ModelType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Maps the rows of a {@link KeyringQuery}, in which the credentials of a keyring follow each other. */
final class KeyringRowMapper {

    private final boolean counts;
    private final CredentialRowMapper credentialMapper;
    private final List<KeyringRow> keyrings = new ArrayList<>();
    private final Map<UUID, CredentialRow> credentials = new HashMap<>();

    KeyringRowMapper(FetchPlan plan, CredentialRowMapper credentialMapper) {
        this.counts = plan.has(Part.CREDENTIAL_COUNT);
        this.credentialMapper = credentialMapper;
    }

    KeyringReads map(ResultSet rows) throws SQLException {
        boolean more = rows.next();
        while (more) {
            more = mapKeyring(rows);
        }
        return new KeyringReads(keyrings, credentials);
    }

    /** Leaves the cursor on the first row of the next keyring, if there is one. */
    private boolean mapKeyring(ResultSet rows) throws SQLException {
        KeyringRow keyring = keyring(rows);
        Map<UUID, CredentialRow> own = new LinkedHashMap<>();
        boolean more;
        do {
            UUID credential = rows.getObject("credential_id", UUID.class);
            if (credential != null && !own.containsKey(credential)) {
                own.put(credential, credentialMapper.map(rows, keyring.id()));
            }
            more = rows.next();
        } while (more && keyring.id().equals(rows.getObject("id", UUID.class)));
        keyrings.add(keyring.with(own));
        credentials.putAll(own);
        return more;
    }

    private KeyringRow keyring(ResultSet row) throws SQLException {
        String type = row.getString("model_type");
        return new KeyringRow(
                row.getObject("id", UUID.class),
                row.getString("provider_id"),
                row.getString("model_name"),
                type == null ? null : ModelType.valueOf(type),
                row.getBoolean("removed"),
                row.getObject("default_credential_id", UUID.class),
                null,
                List.of(),
                counts ? row.getInt("credential_count") : 0,
                row.getInt("revision"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }
}
