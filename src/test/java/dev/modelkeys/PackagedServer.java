package dev.modelkeys;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The package as a process, started as an operator starts it: a server, or one of its commands. */
public final class PackagedServer implements AutoCloseable {

    /** The package under test. */
    public static final Path PACKAGE = Path.of(System.getProperty("modelkeys.package"));

    /** A native executable to run in place of the jar; empty for none. */
    private static final String EXECUTABLE = System.getProperty("modelkeys.executable", "");

    private static final Pattern READY = Pattern.compile(
            "Listening on: (http://\\S+?)\\.?(?: Management interface listening on (http://\\S+?)\\.)?$");
    private static final int PATIENCE_IN_SECONDS = 180;

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> address = new CompletableFuture<>();
    private final CompletableFuture<String> management = new CompletableFuture<>();
    private final Thread reader = new Thread(this::read, "output of the packaged server");

    private PackagedServer(Process process) {
        this.process = process;
        reader.setDaemon(true);
        reader.start();
    }

    /** Whether a native executable takes the place of the jar. */
    public static boolean isExecutable() {
        return !EXECUTABLE.isEmpty();
    }

    /** How it ended, and all that it said. */
    public record Ended(int code, List<String> lines) {

        public String output() {
            return String.join("\n", lines);
        }
    }

    /**
     * With this environment and nothing of ours.
     *
     * @param directory where it works: nothing of ours is there, either
     * @param arguments a command and its options; none for a server
     */
    public static PackagedServer start(Path directory, Map<String, String> environment, String... arguments)
            throws IOException {
        return start(PACKAGE, directory, environment, arguments);
    }

    /** @param packaged the package under test, or another one, such as that of an earlier version */
    public static PackagedServer start(
            Path packaged, Path directory, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(command(packaged));
        command.addAll(List.of(arguments));
        return start(command, directory, environment);
    }

    private static List<String> command(Path packaged) {
        if (!packaged.equals(PACKAGE)) {
            return jvm(List.of(
                    "-jar", packaged.resolve("quarkus-run.jar").toAbsolutePath().toString()));
        }
        return isExecutable()
                ? List.of(EXECUTABLE, "-Xmx256m")
                : withClassPath("-XX:SharedArchiveFile=" + ClassArchive.FILE);
    }

    /** The package with this option of the JVM. */
    static PackagedServer startJvm(Path directory, Map<String, String> environment, String option) throws IOException {
        return start(withClassPath(option), directory, environment);
    }

    /**
     * The JVM's own class loader, in the place of Quarkus', as the documentation has it for a cache of loaded classes: it takes
     * more of them from an archive. {@code StartRefusalIT} and the image's test start the jar.
     */
    private static List<String> withClassPath(String option) {
        String classes = Stream.of(
                        "quarkus/transformed-bytecode.jar",
                        "quarkus/generated-bytecode.jar",
                        "app/*",
                        "lib/main/*",
                        "lib/boot/*")
                .map(part -> PACKAGE.toAbsolutePath() + File.separator + part)
                .collect(Collectors.joining(File.pathSeparator));
        return jvm(List.of(
                option,
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                classes,
                "dev.modelkeys.Main"));
    }

    private static PackagedServer start(List<String> command, Path directory, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Files.createDirectories(directory).toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("MODELKEYS_"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
        // Tests do not ask the world's providers.
        builder.environment().put("MODELKEYS_PROBE_ON_SAVE", "off");
        builder.environment().putAll(environment);
        return new PackagedServer(builder.start());
    }

    /** The quick compiler alone: servers of tests end long before the other one pays. */
    private static List<String> jvm(List<String> arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1"));
        command.addAll(arguments);
        return command;
    }

    /** Runs to its end. */
    public static Ended run(Path directory, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return run(PACKAGE, directory, environment, arguments);
    }

    private static Ended run(Path packaged, Path directory, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        try (PackagedServer command = start(packaged, directory, environment, arguments)) {
            return command.end();
        }
    }

    /** The token of the first owner, made by the command that makes it. */
    public static String bootstrap(Path directory, Map<String, String> environment)
            throws IOException, InterruptedException {
        return bootstrap(PACKAGE, directory, environment);
    }

    public static String bootstrap(Path packaged, Path directory, Map<String, String> environment)
            throws IOException, InterruptedException {
        // What starts with a dot is passed over where keys are read from.
        Path file = directory.resolve(".owner-" + System.nanoTime() + ".token");
        Ended ended =
                run(packaged, directory, environment, "bootstrap", "--workspace", "default", "--out", file.toString());
        if (ended.code() != 0) {
            throw new IllegalStateException("There is no first owner: " + ended.output());
        }
        return Files.readString(file).strip();
    }

    /** Where it listens, once it does. */
    public String address() throws InterruptedException {
        try {
            return address.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("It does not listen: " + output, e);
        }
    }

    /** Where health and metrics are, once it listens. */
    public String management() throws InterruptedException {
        address();
        return management.join();
    }

    /** Whether it has got as far as that. */
    public boolean isListening() {
        return address.isDone() && !address.isCompletedExceptionally();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** All that it said until now. */
    public List<String> outputSoFar() {
        return List.copyOf(output);
    }

    /** Waits for its end. */
    public Ended end() throws InterruptedException {
        if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It does not end: " + output);
        }
        reader.join();
        return new Ended(process.exitValue(), List.copyOf(output));
    }

    /** As {@code kill -9} does: nothing is tidied up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill} does: it is asked to end. */
    public void terminate() {
        // Not the process's own method, which also closes what it writes to.
        process.toHandle().destroy();
    }

    @Override
    public void close() {
        terminate();
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
            lines.lines().forEach(this::hear);
        } catch (IOException | UncheckedIOException e) {
            output.add("(cut off)");
        }
        address.completeExceptionally(new IllegalStateException("It never listened"));
    }

    private void hear(String line) {
        output.add(line);
        Matcher ready = READY.matcher(line);
        if (ready.find()) {
            management.complete(ready.group(2));
            address.complete(ready.group(1));
        }
    }
}
