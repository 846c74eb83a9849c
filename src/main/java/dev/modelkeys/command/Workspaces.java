package dev.modelkeys.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The workspaces a command is about, by their names. */
@ApplicationScoped
class Workspaces {

    private static final String ALL = "select name, id from workspace order by id";

    private final DataSource dataSource;

    Workspaces(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<UUID> all() throws SQLException {
        return List.copyOf(byName().values());
    }

    /** @throws UsageException if there is none of that name */
    UUID named(String name) throws SQLException {
        UUID workspace = byName().get(name);
        if (workspace == null) {
            throw new UsageException("there is no such workspace");
        }
        return workspace;
    }

    /** The one of that name, or all where none is named. */
    List<UUID> chosenBy(Options options) throws SQLException {
        Optional<String> name = options.text("workspace");
        return name.isPresent() ? List.of(named(name.get())) : all();
    }

    /** Fails while anything still belongs to it. */
    void delete(UUID workspace) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from workspace where id = ?")) {
            delete.setObject(1, workspace);
            delete.executeUpdate();
        }
    }

    private Map<String, UUID> byName() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet row = select.executeQuery()) {
            Map<String, UUID> workspaces = new LinkedHashMap<>();
            while (row.next()) {
                workspaces.put(row.getString(1), row.getObject(2, UUID.class));
            }
            return workspaces;
        }
    }
}
