package dev.modelkeys.dev;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/** The product's own database on a server: its role is an ordinary one, as it should be in production. */
record Database(int port, String password) {

    private static final String NAME = "modelkeys";

    /** The database of the server that runs in this home. */
    static Database in(Home home) {
        Postmaster postmaster = Postmaster.of(home.data())
                .orElseThrow(() -> new DatabaseFailure("The embedded PostgreSQL in " + home.directory() + " is gone."));
        return new Database(postmaster.port(), PrivateFiles.read(home.password()).strip());
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
            if (isMissing(statement, "select from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("The embedded PostgreSQL runs, but refuses its own administrator.", e);
        }
    }

    /** Past the DriverManager, which knows only the drivers of the class loader that came first. */
    private Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", ServerSettings.SUPERUSER);
        login.setProperty("password", password);
        return new Driver().connect(url("postgres"), login);
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
