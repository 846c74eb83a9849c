package dev.modelkeys.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.Driver;

/** A single connection to the configured database, made before there is a pool. */
record DatabaseConnection(String address, Properties properties) {

    static final String ADDRESS = "quarkus.datasource.jdbc.url";
    static final String USERNAME = "quarkus.datasource.username";

    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String ADDITIONAL = "quarkus.datasource.jdbc.additional-jdbc-properties";
    private static final String SECONDS_TO_WAIT = "4";
    private static final Set<String> ENCRYPTED = Set.of("require", "verify-ca", "verify-full");
    private static final String UNABLE_TO_CONNECT = "08001";
    private static final Pattern PLAUSIBLE = Pattern.compile("jdbc:postgresql:[^@?]*(\\?.*)?");

    static Optional<DatabaseConnection> of(Settings settings) {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", SECONDS_TO_WAIT);
        properties.setProperty("loginTimeout", SECONDS_TO_WAIT);
        properties.setProperty("socketTimeout", SECONDS_TO_WAIT);
        properties.putAll(settings.under(ADDITIONAL));
        settings.text(USERNAME).ifPresent(user -> properties.setProperty("user", user));
        settings.text(PASSWORD).ifPresent(password -> properties.setProperty("password", password));
        return settings.text(ADDRESS).map(address -> new DatabaseConnection(address, properties));
    }

    /** The driver takes what stands before an @ for a host's name, and quotes it. */
    boolean hasPlausibleAddress() {
        return PLAUSIBLE.matcher(address).matches() && Driver.parseURL(address, properties) != null;
    }

    /** Reached through a loopback address or a socket in the file system. */
    boolean isOnThisMachine() {
        return Stream.of(parsed().getProperty("PGHOST", "").split(",", -1))
                .allMatch(host -> host.startsWith("/") || NetworkCheck.isOfThisMachine(host));
    }

    /** The driver's own default tries TLS and goes on without. */
    boolean isEncrypted() {
        Properties parsed = parsed();
        String ssl = parsed.getProperty("ssl", "false");
        return ENCRYPTED.contains(parsed.getProperty("sslmode", ssl.equals("false") ? "prefer" : "verify-full"));
    }

    private Properties parsed() {
        return Objects.requireNonNullElseGet(Driver.parseURL(address, properties), Properties::new);
    }

    Connection connect() throws SQLException {
        Connection connection = new Driver().connect(address, properties);
        if (connection == null) {
            throw new SQLException("The driver does not know such an address", UNABLE_TO_CONNECT);
        }
        connection.setReadOnly(true);
        return connection;
    }

    /** Host, port and name only: an address may carry a password. */
    @Override
    public String toString() {
        Properties parsed = parsed();
        return "database " + parsed.getProperty("PGDBNAME") + " at " + parsed.getProperty("PGHOST") + ":"
                + parsed.getProperty("PGPORT");
    }
}
