package dev.modelkeys.credential;

import dev.modelkeys.credential.StoredState.StoredCredential;
import dev.modelkeys.credential.StoredState.StoredKeyring;
import dev.modelkeys.database.JsonMap;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads what is stored of a workspace, to compare it with what its audit tells. */
@ApplicationScoped
public class StoredStates {

    private static final String INSTALLATIONS =
            "select provider_id from installation where workspace_id = ? order by provider_id";
    private static final String KEYRINGS =
            """
            select id, provider_id, model_name, model_type, removed, default_credential_id
            from keyring where workspace_id = ? order by id""";
    private static final String CREDENTIALS =
            """
            select id, keyring_id, name, name_key, hints, sealed, data_keys, revision
            from credential where workspace_id = ? and id > ? order by id limit 1000""";

    private final Sql sql;

    StoredStates(Sql sql) {
        this.sql = sql;
    }

    public StoredState of(UUID workspace) {
        return new StoredState(
                Set.copyOf(sql.list(workspace, INSTALLATIONS, List.of(workspace), row -> row.getString(1))),
                sql.list(workspace, KEYRINGS, List.of(workspace), StoredStates::keyring),
                credentials(workspace));
    }

    private List<StoredCredential> credentials(UUID workspace) {
        List<StoredCredential> all = new ArrayList<>();
        List<StoredCredential> page = after(workspace, SealedRows.BEFORE_ALL);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = after(workspace, page.get(page.size() - 1).id());
        }
        return all;
    }

    private List<StoredCredential> after(UUID workspace, UUID last) {
        return sql.list(workspace, CREDENTIALS, List.of(workspace, last), StoredStates::credential);
    }

    private static StoredKeyring keyring(ResultSet row) throws SQLException {
        return new StoredKeyring(
                row.getObject("id", UUID.class),
                row.getString("provider_id"),
                row.getString("model_name"),
                row.getString("model_type"),
                row.getBoolean("removed"),
                row.getObject("default_credential_id", UUID.class));
    }

    private static StoredCredential credential(ResultSet row) throws SQLException {
        Map<String, String> sealed = JsonMap.read(row.getString("sealed"));
        String name = row.getString("name");
        List<String> contradictions = new ArrayList<>();
        if (!Text.key(name).equals(row.getString("name_key"))) {
            contradictions.add("name_key");
        }
        if (!JsonMap.read(row.getString("hints")).keySet().equals(sealed.keySet())) {
            contradictions.add("hints");
        }
        Integer[] dataKeys = (Integer[]) row.getArray("data_keys").getArray();
        if (!Arrays.equals(
                SealedSecret.dataKeys(sealed.values()),
                Arrays.stream(dataKeys).mapToInt(Integer::intValue).toArray())) {
            contradictions.add("data_keys");
        }
        return new StoredCredential(
                row.getObject("id", UUID.class),
                row.getObject("keyring_id", UUID.class),
                name,
                row.getInt("revision"),
                sealed.keySet(),
                contradictions);
    }
}
