package dev.modelkeys.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** On real servers: two seconds each, for what only PostgreSQL itself can prove. */
class ClusterTest {

    @TempDir
    Path directory;

    private ClusterDirectory home;
    private Cluster cluster;

    @BeforeEach
    void setUp() {
        home = new ClusterDirectory(directory.resolve("postgres"));
        PrivateFiles.directory(home.directory());
        cluster = new Cluster(
                home, Binaries.unpackedUnder(Path.of(".modelkeys", "postgres-binaries")), new ServerSettings(true));
    }

    @AfterEach
    void stop() {
        cluster.stop();
    }

    @Test
    void aServerThatOutlivedItsStarterIsReplacedAndItsDataKept() throws SQLException {
        cluster.start();
        Database.in(home).createIfMissing();
        execute("create table kept as select 42 as answer");
        Postmaster orphan = Postmaster.of(home.data()).orElseThrow();

        cluster.start();

        assertThat(orphan.isRunning()).isFalse();
        assertThat(ask("select answer from kept")).isEqualTo("42");
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
    }

    @Test
    void theNoteOfAServerWhoseNumberNowBelongsToAnotherProcessIsNoObstacle() throws IOException {
        cluster.start();
        cluster.stop();
        String stranger = Long.toString(ProcessHandle.current().pid());
        Files.write(Postmaster.note(home.data()), List.of(stranger, "", "", "1"));

        cluster.start();

        assertThat(Postmaster.of(home.data())).get().matches(Postmaster::isRunning);
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void anInterruptedFirstStartIsStartedOver() throws IOException {
        Files.createDirectories(home.directory().resolve("data.new").resolve("base"));

        cluster.start();

        assertThat(Postmaster.of(home.data())).get().matches(Postmaster::isRunning);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such permissions")
    void nobodyElseMayReadTheDataOrThePassword() throws IOException {
        cluster.start();

        assertThat(permissions(home.directory())).isEqualTo("rwx------");
        assertThat(permissions(home.data())).isEqualTo("rwx------");
        assertThat(permissions(home.password())).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void execute(String command) throws SQLException {
        DatabaseAddress address = Database.in(home).address();
        try (var connection = DriverManager.getConnection(address.url(), address.username(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private String ask(String query) throws SQLException {
        DatabaseAddress address = Database.in(home).address();
        try (var connection = DriverManager.getConnection(address.url(), address.username(), address.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
