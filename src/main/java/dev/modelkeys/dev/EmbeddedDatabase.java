package dev.modelkeys.dev;

import io.quarkus.runtime.LaunchMode;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * The embedded database of this process, one for each launch mode. Its directory is kept in a system property,
 * because a live reload replaces this class, but not the process.
 */
final class EmbeddedDatabase {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    // Not under "modelkeys.", where an unknown name stops the start.
    private static final String STARTED = "embedded-database.";
    private static final Path STATE = Path.of(".modelkeys");
    private static final TemporaryDirectories TEST_DIRECTORIES =
            new TemporaryDirectories(Path.of("target", "postgres"));

    private EmbeddedDatabase() {}

    static Database of(LaunchMode mode) {
        // An object that every class loader sees: continuous testing runs a second application in this process.
        synchronized (Runtime.getRuntime()) {
            String started = System.getProperty(STARTED + mode);
            if (started != null) {
                return Database.in(new ClusterDirectory(Path.of(started)));
            }
            ClusterDirectory directory = start(mode == LaunchMode.DEVELOPMENT);
            System.setProperty(STARTED + mode, directory.path().toString());
            return Database.in(directory);
        }
    }

    private static ClusterDirectory start(boolean durable) {
        DirectoryLock lock = durable ? developmentDirectory() : testDirectory();
        ClusterDirectory directory = lock.directory();
        Cluster cluster = new Cluster(directory, durable);
        Runtime.getRuntime().addShutdownHook(new Thread(new ShutdownHook(cluster, lock), "embedded-database-shutdown"));
        try {
            cluster.start();
            Database database = Database.in(directory);
            database.createIfMissing();
            LOG.infof("Embedded PostgreSQL: %s, password in %s", database, directory.passwordFile());
            return directory;
        } catch (RuntimeException e) {
            // So that a live reload, in this process, may try again.
            lock.close();
            throw e;
        }
    }

    private static DirectoryLock testDirectory() {
        TEST_DIRECTORIES.sweep(directory -> new Cluster(directory, false).stop());
        return TEST_DIRECTORIES.claim();
    }

    private static DirectoryLock developmentDirectory() {
        ClusterDirectory directory = new ClusterDirectory(STATE.resolve("postgres"));
        return DirectoryLock.tryLock(directory)
                .orElseThrow(() -> new DatabaseFailure("The development database in " + directory.path()
                        + " belongs to another terminal that runs development mode. Stop that one first,"
                        + " or give this one a database of its own: QUARKUS_DATASOURCE_JDBC_URL."));
    }
}
