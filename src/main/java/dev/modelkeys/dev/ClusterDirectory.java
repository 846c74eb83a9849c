package dev.modelkeys.dev;

import java.nio.file.Path;

/** Where one embedded server keeps its things. The lock stands beside the directory, so that both can go. */
record ClusterDirectory(Path directory) {

    ClusterDirectory {
        directory = directory.toAbsolutePath().normalize();
    }

    Path data() {
        return directory.resolve("data");
    }

    Path password() {
        return directory.resolve("password");
    }

    Path serverLog() {
        return directory.resolve("server.log");
    }

    Path commandLog() {
        return directory.resolve("command.log");
    }

    Path lock() {
        return directory.resolveSibling(directory.getFileName() + ".lock");
    }
}
