package dev.modelkeys.graphql;

import java.io.BufferedReader;
import java.io.IOException;
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

/** The package, started as an operator starts it. */
final class PackagedServer implements AutoCloseable {

    private static final Path JAR = Path.of(System.getProperty("modelkeys.package"), "quarkus-run.jar");
    private static final Pattern READY = Pattern.compile(
            "Listening on: (http://\\S+?)\\.?(?: Management interface listening on (http://\\S+?)\\.)?$");
    private static final int PATIENCE_IN_SECONDS = 180;

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> address = new CompletableFuture<>();
    private final CompletableFuture<String> management = new CompletableFuture<>();

    private PackagedServer(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "output of the packaged server");
        reader.setDaemon(true);
        reader.start();
    }

    /** With this environment and nothing of ours, in an empty directory. */
    static PackagedServer start(Path directory, Map<String, String> environment) throws IOException {
        return run(directory, environment);
    }

    /** The token of the first owner, made by the command that makes it. */
    static String bootstrap(Path directory, Map<String, String> environment) throws IOException, InterruptedException {
        Path file = directory.resolve("owner-" + System.nanoTime() + ".token");
        try (PackagedServer command =
                run(directory, environment, "bootstrap", "--workspace", "default", "--out", file.toString())) {
            if (command.exitCode() != 0) {
                throw new IllegalStateException("There is no first owner: " + command.output());
            }
        }
        return Files.readString(file).strip();
    }

    private static PackagedServer run(Path directory, Map<String, String> environment, String... arguments)
            throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(
                java.toString(), "-Xmx256m", "-jar", JAR.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Files.createDirectories(directory).toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("MODELKEYS_"));
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
        builder.environment().putAll(environment);
        return new PackagedServer(builder.start());
    }

    /** Where it listens, once it does. */
    String address() throws InterruptedException, TimeoutException {
        try {
            return address.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The server ended: " + output, e);
        }
    }

    /** Where health and metrics are, once it listens. */
    String management() throws InterruptedException, TimeoutException {
        address();
        return management.join();
    }

    long pid() {
        return process.pid();
    }

    /** All that it said until now. */
    List<String> outputSoFar() {
        return List.copyOf(output);
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server has not ended: " + output);
        }
        return process.exitValue();
    }

    /** All that it said, when it has ended. */
    List<String> output() {
        address.handle((found, failure) -> found).join();
        return output;
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
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    management.complete(ready.group(2));
                    address.complete(ready.group(1));
                }
            }
            address.completeExceptionally(new IllegalStateException("It never listened"));
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
    }
}
