package dev.modelkeys.dev;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the server is set up: reachable from this machine only, with a password; durable unless thrown away anyway. */
record ServerSettings(boolean durable) {

    static final String SUPERUSER = "postgres";

    List<String> initdbArguments(Path data, Path password) {
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The same order of words on every developer's machine.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (!durable) {
            arguments.add("--no-sync");
        }
        return arguments;
    }

    List<String> lines(int port) {
        String durability = durable ? "on" : "off";
        return List.of(
                "listen_addresses = '127.0.0.1'",
                "port = " + port,
                // A socket's directory is open to every user of the machine.
                "unix_socket_directories = ''",
                // Twice as many as a server keeps, and some for whoever looks on.
                "max_connections = 120",
                "timezone = 'UTC'",
                "fsync = " + durability,
                "synchronous_commit = " + durability,
                "full_page_writes = " + durability);
    }
}
