package dev.modelkeys.live;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.credential.Reference.Address;
import dev.modelkeys.dev.DurableDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** All keyrings with their credentials, as the reference writes them down. */
record Rows(DurableDatabase database) {

    /** In the place of ids that callers are never told. */
    static final UUID NO_ID = new UUID(0, 0);

    private static final String RINGS =
            """
            select k.id, provider_id, model_name, model_type, removed, default_credential_id, k.revision, count(c.id),
                   string_agg(c.id || ' ' || c.name || ' ' || c.revision, ', ' order by c.id desc)
            from keyring k left join credential c on c.keyring_id = k.id
            group by k.workspace_id, k.id
            """;

    List<String> read() {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.administrator().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(RINGS)) {
            while (row.next()) {
                lines.add(line(row));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }

    private static String line(ResultSet row) throws SQLException {
        String model = row.getString(3);
        String type = row.getString(4);
        Address address = new Address(row.getString(2), model, type == null ? null : ModelType.valueOf(type));
        return Stream.of(
                        model == null ? NO_ID : row.getObject(1),
                        address,
                        row.getBoolean(5),
                        row.getObject(6, UUID.class),
                        row.getInt(7),
                        row.getInt(8),
                        "[" + row.getString(9) + "]")
                .map(String::valueOf)
                .toList()
                .toString();
    }
}
