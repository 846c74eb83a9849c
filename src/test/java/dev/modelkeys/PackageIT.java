package dev.modelkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is in the package, and above all what is not. */
class PackageIT {

    private static final Path PACKAGE = Path.of(System.getProperty("modelkeys.package"));

    @Test
    void holdsNothingThatRunsADatabase() throws IOException {
        assertThat(names(PACKAGE.resolve("lib")))
                .isNotEmpty()
                .noneMatch(name -> name.contains("zonky") || name.contains("commons-compress") || name.contains("xz-"));
    }

    @Test
    void holdsNoTestLibrary() throws IOException {
        assertThat(names(PACKAGE.resolve("lib")))
                .noneMatch(name -> name.contains("junit") || name.contains("assertj") || name.contains("rest-assured"));
    }

    /** Fails when a class of the development room is missing from the list of ignored entries in the build. */
    @Test
    void holdsOfTheDevelopmentRoomOnlyWhatTheStartUpCodeNames() throws IOException {
        assertThat(entries("dev/modelkeys/dev/"))
                .containsExactlyInAnyOrder(
                        "dev/modelkeys/dev/DevelopmentConfig.class", "dev/modelkeys/dev/package-info.class");
    }

    @Test
    void holdsTheCatalogueTheMigrationsAndTheWebFiles() throws IOException {
        assertThat(entries("catalog/")).isNotEmpty();
        assertThat(entries("db/migration/")).isNotEmpty();
        assertThat(entries("web/")).isNotEmpty();
    }

    private static List<String> entries(String folder) throws IOException {
        Path jar = PACKAGE.resolve("app").resolve(names(PACKAGE.resolve("app")).get(0));
        try (JarFile application = new JarFile(jar.toFile())) {
            return application.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder))
                    .map(entry -> entry.getName())
                    .toList();
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
