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

/**
 * The configured database, for one connection before there is a pool.
 *
 * @param login the property that names the login
 */
record DatabaseConnection(String address, Properties properties, String login) {

    static final String ADDRESS = "quarkus.datasource.jdbc.url";
    static final String USERNAME = "quarkus.datasource.username";

    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String MIGRATION_USERNAME = "quarkus.flyway.username";
    private static final String MIGRATION_PASSWORD = "quarkus.flyway.password";
    private static final String ADDITIONAL = "quarkus.datasource.jdbc.additional-jdbc-properties";
    private static final String SECONDS_TO_WAIT = "4";
    private static final Set<String> ENCRYPTED = Set.of("require", "verify-ca", "verify-full");
    private static final String UNABLE_TO_CONNECT = "08001";
    private static final String PROTOCOL_VIOLATION = "08P01";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String NO_PASSWORD = "08004";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String CONNECTION_CLASS = "08";
    private static final String LOGIN_CLASS = "28";
    private static final Pattern UNQUOTED = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern PLAUSIBLE = Pattern.compile("jdbc:postgresql:[^@?]*(\\?.*)?");

    /** @throws StartupProblem if no address is set */
    static DatabaseConnection of(Settings settings) {
        String address = settings.text(ADDRESS)
                .orElseThrow(
                        () -> new StartupProblem(
                                ADDRESS,
                                "is not set; name the PostgreSQL database, such as jdbc:postgresql://localhost:5432/modelkeys"));
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", SECONDS_TO_WAIT);
        properties.setProperty("loginTimeout", SECONDS_TO_WAIT);
        properties.setProperty("socketTimeout", SECONDS_TO_WAIT);
        properties.putAll(settings.under(ADDITIONAL));
        settings.text(USERNAME).ifPresent(user -> properties.setProperty("user", user));
        settings.text(PASSWORD).ifPresent(password -> properties.setProperty("password", password));
        return new DatabaseConnection(address, properties, USERNAME);
    }

    /** The same database with the login of migrations, where that is another one. */
    Optional<DatabaseConnection> ofMigrations(Settings settings) {
        return settings.text(MIGRATION_USERNAME).map(user -> {
            Properties other = new Properties();
            other.putAll(properties);
            other.setProperty("user", user);
            other.remove("password");
            settings.text(MIGRATION_PASSWORD).ifPresent(password -> other.setProperty("password", password));
            return new DatabaseConnection(address, other, MIGRATION_USERNAME);
        });
    }

    /** False with an @: the driver would take the password before it for a host's name, and quote it. */
    boolean hasPlausibleAddress() {
        return PLAUSIBLE.matcher(address).matches() && Driver.parseURL(address, properties) != null;
    }

    /** Whether every host is a loopback address or a Unix socket. */
    boolean isOnThisMachine() {
        return Stream.of(parsed().getProperty("PGHOST", "").split(",", -1))
                .allMatch(host -> host.startsWith("/") || NetworkCheck.isLoopback(host));
    }

    /** Whether TLS is required. The driver's default tries TLS and falls back to none. */
    boolean isEncrypted() {
        Properties parsed = parsed();
        String ssl = parsed.getProperty("ssl", "false");
        return ENCRYPTED.contains(parsed.getProperty("sslmode", ssl.equals("false") ? "prefer" : "verify-full"));
    }

    private Properties parsed() {
        return Objects.requireNonNullElseGet(Driver.parseURL(address, properties), Properties::new);
    }

    private String user() {
        return quoted(parsed().getProperty("user", ""));
    }

    private String name() {
        return String.valueOf(parsed().getProperty("PGDBNAME"));
    }

    private String remedyBehindPgBouncer() {
        String schema = parsed().getProperty("currentSchema");
        return schema == null
                ? "behind PgBouncer let it set: ignore_startup_parameters = extra_float_digits"
                : "behind PgBouncer leave currentSchema out of the address, and as an administrator run: alter role "
                        + user() + " in database " + quoted(name()) + " set search_path = " + schema;
    }

    private static String quoted(String name) {
        return UNQUOTED.matcher(name).matches() ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** @throws StartupProblem if the login has not the right to connect */
    Connection connect() throws SQLException {
        try {
            Connection connection = new Driver().connect(address, properties);
            if (connection == null) {
                throw new SQLException("The driver does not know such an address", UNABLE_TO_CONNECT);
            }
            connection.setReadOnly(true);
            return connection;
        } catch (SQLException e) {
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw new StartupProblem(
                        login,
                        "may not connect to " + this + "; as an administrator run: grant connect on database "
                                + quoted(name()) + " to " + user());
            }
            throw e;
        }
    }

    /** The problem by SQL state alone: the driver's message may quote what it was given. */
    StartupProblem problem(SQLException failure) {
        String sqlState = Objects.requireNonNullElse(failure.getSQLState(), "unknown");
        if (sqlState.equals(NO_SUCH_DATABASE)) {
            return new StartupProblem(
                    ADDRESS,
                    "names " + this + ", which does not exist; create it first, as an administrator: create database "
                            + quoted(name()) + " owner " + user()
                            + " encoding 'UTF8' locale 'C' template template0");
        }
        if (sqlState.equals(NO_PASSWORD) || sqlState.startsWith(LOGIN_CLASS)) {
            String password = login.equals(USERNAME) ? PASSWORD : MIGRATION_PASSWORD;
            return new StartupProblem(
                    login,
                    "or the password is refused by " + this + "; check both, the password is " + password + " ("
                            + StartupProblem.environmentVariable(password) + ")");
        }
        if (sqlState.equals(PROTOCOL_VIOLATION)) {
            return new StartupProblem(
                    ADDRESS,
                    "names " + this + ", which refuses a parameter of the connection; " + remedyBehindPgBouncer());
        }
        if (sqlState.startsWith(CONNECTION_CLASS)) {
            return new StartupProblem(
                    ADDRESS,
                    "names " + this + ", which does not answer; start PostgreSQL there or correct the address");
        }
        return new StartupProblem(
                ADDRESS, "names " + this + ", which answers with an error (SQL state " + sqlState + ")");
    }

    /** Host, port and name only: an address may carry a password. */
    @Override
    public String toString() {
        Properties parsed = parsed();
        return "database " + name() + " at " + parsed.getProperty("PGHOST") + ":" + parsed.getProperty("PGPORT");
    }
}
