package dev.modelkeys.query;

import static dev.modelkeys.query.CredentialRowMapper.instant;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.database.JsonMap;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Maps the rows of a {@link KeyringQuery}, one for each keyring. */
final class KeyringRowMapper {

    private final CredentialRowMapper credentialMapper;
    private final boolean hasBindings;

    KeyringRowMapper(CredentialRowMapper credentialMapper, FetchPlan plan) {
        this.credentialMapper = credentialMapper;
        this.hasBindings = plan.has(Part.BINDINGS);
    }

    KeyringReads map(ResultSet rows) throws SQLException {
        List<KeyringRow> keyrings = new ArrayList<>();
        Map<UUID, CredentialRow> credentials = new HashMap<>();
        while (rows.next()) {
            KeyringRow keyring = keyring(rows);
            List<CredentialRow> own = credentialMapper.credentials(
                    rows.getBoolean("has_credentials"), rows.getString("credentials"), keyring.id(), credentials);
            keyrings.add(keyring.with(own, credentials.get(keyring.defaultCredentialId())));
        }
        return new KeyringReads(keyrings, credentials);
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
                row.getInt("credential_count"),
                hasBindings ? bindings(row.getString("bindings")) : Map.of(),
                row.getInt("revision"),
                instant(row.getLong("created_micros")),
                instant(row.getLong("updated_micros")));
    }

    private static Map<String, UUID> bindings(@Nullable String json) {
        Map<String, UUID> bindings = new LinkedHashMap<>();
        if (json != null) {
            JsonMap.read(json)
                    .forEach((environment, credential) -> bindings.put(environment, UUID.fromString(credential)));
        }
        return bindings;
    }
}
