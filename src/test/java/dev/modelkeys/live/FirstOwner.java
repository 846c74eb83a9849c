package dev.modelkeys.live;

import dev.modelkeys.PackagedServer;
import dev.modelkeys.dev.DurableDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/**
 * Database with a first owner, as the command makes it. Made once for the tests of this process, whose deployments begin with a
 * copy: the command takes as long as a server takes to start.
 *
 * @param database stopped
 * @param directory where the master key is
 */
record FirstOwner(DurableDatabase database, Path directory, String token) {

    static FirstOwner get() {
        return Made.ONCE;
    }

    private static FirstOwner make() {
        try {
            DurableDatabase database = DurableDatabase.start();
            Path directory = Files.createTempDirectory("first-owner");
            Map<String, String> environment = Deployment.environment(database, database.address(), directory);
            String token = PackagedServer.bootstrap(directory, environment);
            database.stop();
            // Of what is in it by now.
            FileUtils.forceDeleteOnExit(directory.toFile());
            return new FirstOwner(database, directory, token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static final class Made {
        static final FirstOwner ONCE = make();
    }
}
