package dev.modelkeys.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Instructions of a Dockerfile, by stage. */
record Dockerfile(Path file, List<Stage> stages) {

    static final Path FOLDER = Path.of("src", "main", "docker");

    /** @param name of the stage; empty without one */
    record Stage(String base, String name, List<Instruction> instructions) {

        List<String> all(String keyword) {
            return instructions.stream()
                    .filter(each -> each.keyword().equals(keyword))
                    .map(Instruction::arguments)
                    .toList();
        }

        Optional<String> last(String keyword) {
            return all(keyword).stream().reduce((earlier, later) -> later);
        }

        List<Copy> copies() {
            return all("COPY").stream().map(Copy::of).toList();
        }
    }

    record Instruction(String keyword, String arguments) {}

    /** @param from stage that it copies from; empty for the build context */
    record Copy(Optional<String> from, List<String> sources, String target) {

        static Copy of(String arguments) {
            List<String> words = Arrays.asList(arguments.split(" ", -1));
            List<String> paths =
                    words.stream().filter(word -> !word.startsWith("--")).toList();
            Optional<String> from = words.stream()
                    .filter(word -> word.startsWith("--from="))
                    .map(word -> word.substring("--from=".length()))
                    .findFirst();
            return new Copy(from, paths.subList(0, paths.size() - 1), paths.get(paths.size() - 1));
        }
    }

    static List<Dockerfile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith("Dockerfile"))
                    .sorted()
                    .map(Dockerfile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Dockerfile named(String kind) {
        return read(FOLDER.resolve("Dockerfile." + kind));
    }

    /** The stage that becomes the image. */
    Stage image() {
        return stages.get(stages.size() - 1);
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }

    private static Dockerfile read(Path file) {
        try {
            String joined = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.joining("\n"))
                    .replaceAll("\\s*\\\\\\n\\s*", " ");
            List<Stage> stages = new ArrayList<>();
            for (String line : joined.split("\n", -1)) {
                String[] parts = line.split("\\s+", 2);
                if (parts[0].equals("FROM")) {
                    String[] from = parts[1].split("\\s+AS\\s+", -1);
                    stages.add(new Stage(from[0], from.length > 1 ? from[1] : "", new ArrayList<>()));
                } else {
                    stages.get(stages.size() - 1).instructions().add(new Instruction(parts[0], parts[1]));
                }
            }
            return new Dockerfile(file, stages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
