package dev.modelkeys.dev;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The product's own database on a server: its role is an ordinary one, as it should be in production. */
record Database(int port, String password) {

    private static final String NAME = "modelkeys";
    /** What the server works as; an ordinary role cannot make another. */
    private static final String APPLICATION = "modelkeys_app";

    /** The database of the server that runs in this home. */
    static Database in(ClusterDirectory home) {
        Postmaster postmaster = Postmaster.of(home.data())
                .orElseThrow(() -> new DatabaseFailure("The embedded PostgreSQL in " + home.directory() + " is gone."));
        return new Database(
                postmaster.port(), PrivateFiles.read(home.password()).strip());
    }

    DatabaseAddress address() {
        return new DatabaseAddress(url(NAME), NAME, password);
    }

    void createIfMissing() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "select from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login password '" + password + "'");
            }
            if (isMissing(statement, "select from pg_roles where rolname = '" + APPLICATION + "'")) {
                statement.execute("create role " + APPLICATION + " nologin role " + NAME);
            }
            if (isMissing(statement, "select from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("The embedded PostgreSQL runs, but refuses its own administrator.", e);
        }
    }

    private Connection connect() throws SQLException {
        try {
            // The DriverManager offers a driver only to the class loader that has loaded it.
            Class.forName("org.postgresql.Driver", true, Database.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return DriverManager.getConnection(url("postgres"), ServerSettings.SUPERUSER, password);
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public String toString() {
        return url(NAME);
    }
}
