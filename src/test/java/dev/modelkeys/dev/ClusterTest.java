package dev.modelkeys.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** On real servers, two seconds each: only PostgreSQL itself can prove this. */
class ClusterTest {

    @TempDir
    Path parent;

    private ClusterDirectory directory;
    private Cluster cluster;

    @BeforeEach
    void setUp() {
        directory = new ClusterDirectory(parent.resolve("postgres"));
        directory.create();
        cluster = new Cluster(directory, true);
    }

    @AfterEach
    void stop() {
        cluster.stop();
    }

    @Test
    void aServerThatOutlivedItsStarterIsReplacedAndItsDataKept()
            throws IOException, InterruptedException, SQLException {
        startInAProcessThatIsKilled();
        execute("create table kept as select 42 as answer");
        Postmaster orphan = postmaster();

        cluster.start();

        assertThat(orphan.isRunning()).isFalse();
        assertThat(postmaster()).isNotEqualTo(orphan).matches(Postmaster::isRunning);
        assertThat(query("select answer from kept")).isEqualTo("42");
        assertThat(query("show fsync")).isEqualTo("on");
        assertThat(query("show synchronous_commit")).isEqualTo("on");
    }

    @Test
    void thePidFileOfAServerWhoseIdNowBelongsToAnotherProcessIsNoObstacle() throws IOException {
        cluster.start();
        cluster.stop();
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Files.write(Postmaster.file(directory.data()), List.of(Long.toString(other.pid()), "", "", "1"));

            cluster.start();

            assertThat(postmaster()).matches(Postmaster::isRunning);
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    @Test
    void anInterruptedFirstStartIsStartedOver() throws IOException {
        directory.prepareFirstStart();
        Files.createDirectories(directory.data().resolve("base"));
        Files.writeString(directory.data().resolve("postgresql.conf"), "half = written");

        cluster.start();

        assertThat(postmaster()).matches(Postmaster::isRunning);
    }

    @Test
    void theServerIsReachedFromThisMachineOnlyAndThroughNoSocketFile() throws SQLException {
        cluster.start();

        assertThat(query("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query("show unix_socket_directories")).isEmpty();
    }

    @Test
    void aWrongPasswordIsRefused() {
        cluster.start();
        Database database = Database.in(directory);
        database.createIfMissing();

        for (String user : List.of(Cluster.SUPERUSER, Database.NAME)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, "wrong"))
                    .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                            .isEqualTo("28P01"));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such permissions")
    void noOtherUserMayReadTheDataOrThePassword() throws IOException {
        cluster.start();

        assertThat(permissions(directory.path())).isEqualTo("rwx------");
        assertThat(permissions(directory.data())).isEqualTo("rwx------");
        assertThat(permissions(directory.passwordFile())).isEqualTo("rw-------");
    }

    /** Starts the server in another process, which then ends without any shutdown hook, as by {@code kill -9}. */
    private void startInAProcessThatIsKilled() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        directory.path().toString())
                .redirectErrorStream(true)
                .redirectOutput(parent.resolve("killed.log").toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(137);
    }

    /** Main class of {@link #startInAProcessThatIsKilled}. */
    static final class KilledProcess {

        private KilledProcess() {}

        public static void main(String[] arguments) {
            ClusterDirectory directory = new ClusterDirectory(Path.of(arguments[0]));
            new Cluster(directory, true).start();
            Database.in(directory).createIfMissing();
            Runtime.getRuntime().halt(137);
        }
    }

    private Postmaster postmaster() throws IOException {
        return Postmaster.of(directory.data()).orElseThrow();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void execute(String command) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private String query(String query) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private Connection connection() throws SQLException {
        return Database.in(directory).administrator("postgres").getConnection();
    }
}
