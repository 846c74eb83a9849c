package dev.modelkeys.query;

import dev.modelkeys.catalog.ModelType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes a shelf of the rows of a {@link KeyringQuery}: one row for each credential, those of a keyring together. */
final class KeyringRowMapper {

    private static final int FIRST_CREDENTIAL_COLUMN = 12;

    private final CredentialRowMapper reader;
    private final Map<UUID, KeyringRow> rings = new HashMap<>();
    private final Map<UUID, CredentialRow> credentials = new HashMap<>();
    private final Map<String, KeyringRow> providerRings = new HashMap<>();
    private final Map<String, List<KeyringRow>> listed = new HashMap<>();
    private final Map<String, List<KeyringRow>> removed = new HashMap<>();

    KeyringRowMapper(CredentialRowMapper reader) {
        this.reader = reader;
    }

    KeyringReads read(ResultSet rows) throws SQLException {
        boolean more = rows.next();
        while (more) {
            more = readRing(rows);
        }
        return new KeyringReads(rings, credentials, providerRings, listed, removed, Map.of());
    }

    /** Leaves the cursor on the first row of the next keyring, and says whether there is one. */
    private boolean readRing(ResultSet rows) throws SQLException {
        UUID id = rows.getObject(1, UUID.class);
        String providerId = rows.getString(2);
        String modelName = rows.getString(3);
        String type = rows.getString(4);
        boolean isRemoved = rows.getBoolean(5);
        UUID defaultId = rows.getObject(6, UUID.class);
        int revision = rows.getInt(7);
        var createdAt = CredentialRowMapper.instant(rows, 8);
        var updatedAt = CredentialRowMapper.instant(rows, 9);
        int place = rows.getInt(10);
        int count = rows.getInt(11);
        Map<UUID, CredentialRow> own = new LinkedHashMap<>();
        boolean more;
        do {
            UUID credentialId = rows.getObject(FIRST_CREDENTIAL_COLUMN, UUID.class);
            if (credentialId != null && !own.containsKey(credentialId)) {
                own.put(credentialId, reader.read(rows, FIRST_CREDENTIAL_COLUMN, id));
            }
            more = rows.next();
        } while (more && id.equals(rows.getObject(1, UUID.class)));
        KeyringRow ring = new KeyringRow(
                id,
                providerId,
                modelName,
                type == null ? null : ModelType.valueOf(type),
                isRemoved,
                defaultId,
                defaultId == null ? null : own.get(defaultId),
                own.values().stream().limit(KeyringReads.LONGEST_LIST).toList(),
                count,
                revision,
                createdAt,
                updatedAt);
        rings.put(id, ring);
        credentials.putAll(own);
        shelve(ring, place);
        return more;
    }

    private void shelve(KeyringRow ring, int place) {
        if (!ring.isCustomModel()) {
            providerRings.put(ring.providerId(), ring);
        } else if (place <= KeyringReads.LONGEST_LIST) {
            (ring.removed() ? removed : listed)
                    .computeIfAbsent(ring.providerId(), provider -> new ArrayList<>())
                    .add(ring);
        }
    }
}
