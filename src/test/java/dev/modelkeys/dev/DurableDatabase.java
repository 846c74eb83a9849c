package dev.modelkeys.dev;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.util.LinuxUtils;
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
import java.util.stream.Stream;
import javax.sql.DataSource;

/** PostgreSQL server of its own that keeps acknowledged commits, with an administrator beside the role of the server. */
public final class DurableDatabase implements AutoCloseable {

    private static final TemporaryDirectories DIRECTORIES = new TemporaryDirectories(Path.of("target", "durable"));

    private final DirectoryLock lock;
    private final Cluster cluster;
    private final Database database;

    private DurableDatabase(DirectoryLock lock) {
        this.lock = lock;
        this.cluster = new Cluster(lock.directory(), true);
        cluster.start();
        this.database = Database.in(lock.directory());
        database.createIfMissing();
        // PostgreSQL outlives the process that started it.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "durable-database-shutdown"));
    }

    public static DurableDatabase start() {
        return new DurableDatabase(claim());
    }

    /** Begins with what a stopped one has. */
    public static DurableDatabase copyOf(DurableDatabase stopped) {
        DirectoryLock lock = claim();
        ClusterDirectory from = stopped.lock.directory();
        ClusterDirectory to = lock.directory();
        try (Stream<Path> files = Files.walk(from.data())) {
            for (Path file : files.toList()) {
                Files.copy(file, to.data().resolve(from.data().relativize(file)), COPY_ATTRIBUTES);
            }
            Files.copy(from.passwordFile(), to.passwordFile(), COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DurableDatabase(lock);
    }

    private static DirectoryLock claim() {
        DIRECTORIES.sweep(directory -> new Cluster(directory, true).stop());
        return DIRECTORIES.claim();
    }

    /** Ends the server, and keeps what it has. */
    public void stop() {
        cluster.stop();
    }

    public String address() {
        return database.url();
    }

    public String user() {
        return Database.NAME;
    }

    public String password() {
        return database.password();
    }

    /** As the administrator, who sees every row and may do everything. */
    public DataSource administrator() {
        return database.administrator(Database.NAME);
    }

    public void execute(String sql) {
        try (Connection connection = administrator().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row, or an empty text. */
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

    /** Ends all processes of the server without a checkpoint, as a crash does, and starts it again on the same port. */
    public void restartImmediately() {
        restart("immediate");
    }

    /** Ends all connections, as an administrator does, and starts the server again on the same port. */
    public void restartFast() {
        restart("fast");
    }

    private void restart(String mode) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        ClusterDirectory directory = lock.directory();
        command.addAll(List.of(
                pgCtl(directory), "restart", "--pgdata=" + directory.data(), "--mode=" + mode, "-w", "--timeout=120"));
        try {
            Process restart = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(directory.log().toFile()))
                    .start();
            assertThat(restart.waitFor()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Beside the running server's own program. */
    private static String pgCtl(ClusterDirectory directory) {
        try {
            long pid = Postmaster.of(directory.data()).orElseThrow().pid();
            String postgres =
                    ProcessHandle.of(pid).orElseThrow().info().command().orElseThrow();
            return Path.of(postgres).resolveSibling("pg_ctl").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of the server's log. */
    public List<String> log() {
        try {
            return Files.readAllLines(lock.directory().log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (lock.isHeld()) {
            cluster.stop();
            TemporaryDirectories.discard(lock);
        }
    }
}
