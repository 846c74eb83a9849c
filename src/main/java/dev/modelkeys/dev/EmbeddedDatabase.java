package dev.modelkeys.dev;

import io.quarkus.runtime.LaunchMode;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * The embedded database of this process, one for each launch mode. What has been started is noted in a system property,
 * because a live reload replaces this class, but not the process.
 */
final class EmbeddedDatabase {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    // Not under "modelkeys.", where every name that is no setting of the product stops the start.
    private static final String STARTED = "embedded-database.";
    private static final Path STATE = Path.of(".modelkeys");
    private static final TemporaryHomes TEST_HOMES = new TemporaryHomes(Path.of("target", "postgres"));

    private EmbeddedDatabase() {}

    static DatabaseAddress of(LaunchMode mode) {
        // An object that every class loader sees: continuous testing runs a second application in this process.
        synchronized (Runtime.getRuntime()) {
            String started = System.getProperty(STARTED + mode);
            if (started != null) {
                return Database.in(new ClusterDirectory(Path.of(started))).address();
            }
            ClusterDirectory home = start(mode);
            System.setProperty(STARTED + mode, home.directory().toString());
            return Database.in(home).address();
        }
    }

    private static ClusterDirectory start(LaunchMode mode) {
        Path binaries = Binaries.unpackedUnder(STATE.resolve("postgres-binaries"));
        var settings = new ServerSettings(mode == LaunchMode.DEVELOPMENT);
        HomeLock lock = settings.durable() ? developmentHome() : testHome(binaries, settings);
        Cluster cluster = new Cluster(lock.home(), binaries, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(new ShutdownHook(cluster, lock), "embedded-database-farewell"));
        try {
            cluster.start();
            Database database = Database.in(lock.home());
            database.createIfMissing();
            LOG.infof(
                    "Embedded PostgreSQL: %s, password in %s",
                    database.address(), lock.home().password());
            return lock.home();
        } catch (RuntimeException e) {
            // So that a live reload, in this process, may try again.
            lock.close();
            throw e;
        }
    }

    private static HomeLock testHome(Path binaries, ServerSettings settings) {
        TEST_HOMES.sweep(home -> new Cluster(home, binaries, settings).stop());
        return TEST_HOMES.claim();
    }

    private static HomeLock developmentHome() {
        ClusterDirectory home = new ClusterDirectory(STATE.resolve("postgres"));
        return HomeLock.tryLock(home)
                .orElseThrow(() -> new DatabaseFailure("The development database in " + home.directory()
                        + " belongs to another terminal that runs development mode. Stop that one first,"
                        + " or give this one a database of its own: QUARKUS_DATASOURCE_JDBC_URL."));
    }
}
