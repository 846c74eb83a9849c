package dev.modelkeys.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** The product's own database on a server: its role is an ordinary one, as it should be in production. */
record Database(int port, String password) {

    static final String NAME = "modelkeys";
    /** Role that the application works as; an ordinary role cannot make another. */
    private static final String APPLICATION = "modelkeys_app";

    /** The database of the server that runs in this directory. */
    static Database in(ClusterDirectory directory) {
        try {
            Postmaster postmaster = Postmaster.of(directory.data())
                    .orElseThrow(
                            () -> new DatabaseFailure("The embedded PostgreSQL in " + directory.path() + " is gone."));
            return new Database(postmaster.port(), directory.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return url(NAME);
    }

    void createIfMissing() {
        try (Connection connection = administrator("postgres").getConnection();
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

    PGSimpleDataSource administrator(String database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url(database));
        dataSource.setUser(Cluster.SUPERUSER);
        dataSource.setPassword(password);
        return dataSource;
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
        return url() + " as " + NAME;
    }
}
