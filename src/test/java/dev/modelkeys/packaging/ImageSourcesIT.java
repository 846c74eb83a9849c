package dev.modelkeys.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The image of the package copies all of the package. */
class ImageSourcesIT {

    private static final Path PACKAGE = Path.of(System.getProperty("modelkeys.package"));
    private static final String PREFIX = "target/quarkus-app/";

    @Test
    @DisplayName("Each source of a copy is in the package, and each folder of the package is copied")
    void copiesThePackage() throws IOException {
        List<String> sources = Dockerfile.named("jvm").image().copies().stream()
                .flatMap(copy -> copy.sources().stream())
                .map(source -> source.substring(PREFIX.length()).replaceAll("/$", ""))
                .toList();

        for (String source : sources) {
            assertThat(named(source)).as(source).isNotEmpty();
        }
        assertThat(named("*").stream().filter(Files::isDirectory).map(folder -> folder.getFileName()
                        .toString()))
                .isNotEmpty()
                .allMatch(sources::contains);
    }

    private static List<Path> named(String pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(PACKAGE, pattern)) {
            files.forEach(found::add);
        }
        return found;
    }
}
