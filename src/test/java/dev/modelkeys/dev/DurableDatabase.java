package dev.modelkeys.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of its own that keeps what it has acknowledged, whose administrator is not who the server logs in as. */
public final class DurableDatabase implements AutoCloseable {

    private static final TemporaryHomes HOMES = new TemporaryHomes(Path.of("target", "durable"));

    private final HomeLock lock;
    private final Cluster cluster;
    private final Database database;

    private DurableDatabase(HomeLock lock, Cluster cluster) {
        this.lock = lock;
        this.cluster = cluster;
        cluster.start();
        this.database = Database.in(lock.home());
        database.createIfMissing();
        // PostgreSQL outlives whoever started it, unless it is told.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "durable-database-farewell"));
    }

    public static DurableDatabase start() {
        Path binaries = Binaries.unpackedUnder(Path.of(".modelkeys", "postgres-binaries"));
        ServerSettings settings = new ServerSettings(true);
        HOMES.sweep(home -> new Cluster(home, binaries, settings).stop());
        HomeLock lock = HOMES.claim();
        return new DurableDatabase(lock, new Cluster(lock.home(), binaries, settings));
    }

    public String address() {
        return database.address().url();
    }

    public String user() {
        return database.address().username();
    }

    public String password() {
        return database.password();
    }

    /** As the administrator, who sees every row and may do everything. */
    public DataSource administrator() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(address());
        dataSource.setUser(ServerSettings.SUPERUSER);
        dataSource.setPassword(password());
        return dataSource;
    }

    public void execute(String sql) {
        try (Connection connection = administrator().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first row's first column; nothing where there is no row. */
    public String text(String query) {
        List<String> rows = texts(query);
        return rows.isEmpty() ? "" : rows.get(0);
    }

    /** The first column of every row. */
    public List<String> texts(String query) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = administrator().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    /** All its processes end at once and tidy up nothing; it comes back at the same place. */
    public void restartImmediately() {
        ClusterDirectory home = lock.home();
        new PostgresTools(cluster.binaries(), home.commandLog())
                .run(
                        "pg_ctl",
                        "restart",
                        "--pgdata=" + home.data(),
                        "--mode=immediate",
                        "--log=" + home.serverLog(),
                        "-w",
                        "--timeout=120");
    }

    /** All that it has complained of. */
    public List<String> log() {
        try {
            return Files.readAllLines(lock.home().serverLog());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (lock.isHeld()) {
            cluster.stop();
            TemporaryHomes.discard(lock);
        }
    }
}
