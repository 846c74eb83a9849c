package dev.modelkeys.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The package as a process: a server, or one of its commands. */
final class Packaged implements AutoCloseable {

    private static final Path JAR = Path.of(System.getProperty("modelkeys.package"), "quarkus-run.jar");
    private static final Pattern READY = Pattern.compile("Listening on: (http://[\\w.]+:\\d+)");
    private static final Pattern MANAGEMENT =
            Pattern.compile("Management interface listening on (http://[\\w.]+:\\d+)");
    private static final int PATIENCE_IN_SECONDS = 180;

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final Thread reader = new Thread(this::read, "output of the package");

    private Packaged(Process process) {
        this.process = process;
        reader.setDaemon(true);
        reader.start();
    }

    static Packaged start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                JAR.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("MODELKEYS_"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
        builder.environment().putAll(environment);
        return new Packaged(builder.start());
    }

    /** Runs to its end; answers the exit code and all it said. */
    static Ended run(Map<String, String> environment, String... arguments) throws Exception {
        try (Packaged command = start(environment, arguments)) {
            return command.end();
        }
    }

    /** Where it listens, once it does. */
    String address() throws InterruptedException {
        return saidAs(READY);
    }

    /** Where health and metrics are, once it listens. */
    String management() throws InterruptedException {
        return saidAs(MANAGEMENT);
    }

    /** All that it said until now. */
    String outputSoFar() {
        return String.join("\n", output);
    }

    private String saidAs(Pattern pattern) throws InterruptedException {
        for (int tries = 0; tries < PATIENCE_IN_SECONDS * 10 && process.isAlive(); tries++) {
            for (String line : output) {
                Matcher found = pattern.matcher(line);
                if (found.find()) {
                    return found.group(1);
                }
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("It does not listen: " + output);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does: nothing is tidied up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    Ended end() throws InterruptedException {
        if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It does not end: " + output);
        }
        reader.join();
        return new Ended(process.exitValue(), String.join("\n", output));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(output::add);
        } catch (IOException | UncheckedIOException e) {
            output.add("(cut off)");
        }
    }

    /** How it ended. */
    record Ended(int code, String output) {}
}
