package dev.modelkeys.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.modelkeys.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads credentials' rows: id, name, plain, hints, data keys as text, revision, created, updated, in this order. */
public final class CredentialRowMapper {

    /** Whose fields are not wanted does not send them. */
    static String columns(boolean fields) {
        return "c.id, c.name, " + (fields ? "c.plain, c.hints" : "'{}', '{}'")
                + ", c.data_keys::text, c.revision, c.created_at, c.updated_at";
    }

    private static final JsonFactory JSON = new JsonFactory();

    private final UUID workspace;
    private final Vault vault;
    private final Map<String, Boolean> readable = new HashMap<>();

    CredentialRowMapper(UUID workspace, Vault vault) {
        this.workspace = workspace;
        this.vault = vault;
    }

    CredentialRow read(ResultSet row, int first, UUID keyring) throws SQLException {
        return new CredentialRow(
                row.getObject(first, UUID.class),
                keyring,
                row.getString(first + 1),
                map(row.getString(first + 2)),
                map(row.getString(first + 3)),
                readable.computeIfAbsent(row.getString(first + 4), this::areHeld),
                row.getInt(first + 5),
                instant(row, first + 6),
                instant(row, first + 7));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Whether the vault holds every data key of an array as PostgreSQL writes it, such as {@code {1,2}}. */
    private boolean areHeld(String dataKeys) {
        String versions = dataKeys.substring(1, dataKeys.length() - 1);
        if (versions.isEmpty()) {
            return true;
        }
        for (String version : versions.split(",", -1)) {
            if (!vault.holds(workspace, Integer.parseInt(version))) {
                return false;
            }
        }
        return true;
    }

    public static Map<String, String> map(String json) {
        if (json.equals("{}")) {
            return Map.of();
        }
        Map<String, String> map = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                String text = parser.nextTextValue();
                // Only somebody else writes what is no text; it stands for one that says nothing.
                map.put(name, text == null ? "" : text);
                parser.skipChildren();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return map;
    }
}
