package dev.modelkeys.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.modelkeys.packaging.Dockerfile.Copy;
import dev.modelkeys.packaging.Dockerfile.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Images are made of what the build makes, run as an ordinary user, and hold no secret. */
class DockerfilesTest {

    private static final Pattern PRODUCT =
            Pattern.compile("target/(quarkus-app/(lib/|app/|quarkus/|\\*\\.jar)|\\*-runner)");
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|credential|_key).*");
    private static final List<String> LABELS = List.of("title", "description", "version", "revision");

    @Test
    @DisplayName("There is an image of each kind, from a package and from the sources")
    void kinds() {
        assertThat(Dockerfile.all())
                .extracting(Dockerfile::toString)
                .containsExactly(
                        "Dockerfile.jvm",
                        "Dockerfile.jvm-multistage",
                        "Dockerfile.native",
                        "Dockerfile.native-multistage");
    }

    @ParameterizedTest
    @MethodSource("dev.modelkeys.packaging.Dockerfile#all")
    @DisplayName("Each source of a copy is there, let in by .dockerignore, or a product of the build")
    void sourcesExist(Dockerfile file) throws IOException {
        List<String> letIn = Files.readAllLines(Path.of(".dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
        List<String> stages = file.stages().stream().map(Stage::name).toList();
        for (Copy copy :
                file.stages().stream().flatMap(stage -> stage.copies().stream()).toList()) {
            for (String source : copy.sources()) {
                if (copy.from().isPresent()) {
                    assertThat(stages).contains(copy.from().get());
                    assertThat(source)
                            .satisfiesAnyOf(
                                    built -> assertThat(built).startsWith("/code/"),
                                    library -> assertThat(library).startsWith("/usr/lib64/"));
                    if (source.startsWith("/code/")) {
                        assertThat(source.substring("/code/".length())).matches(PRODUCT);
                    }
                } else if (!PRODUCT.matcher(source).matches()) {
                    assertThat(Path.of(source)).exists();
                    assertThat(letIn).anyMatch(path -> path.equals(source) || path.startsWith(source + "/"));
                } else {
                    assertThat(letIn).anyMatch(source::startsWith);
                }
            }
            assertThat(copy.target().endsWith("/") || isOneFile(copy))
                    .as("several files go into a folder")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.modelkeys.packaging.Dockerfile#all")
    @DisplayName("The server runs as a numbered user without rights, and gets signals itself")
    void userAndEntrypoint(Dockerfile file) throws JsonProcessingException {
        Stage image = file.image();

        assertThat(image.last("USER")).get().asString().matches("[1-9]\\d{3,}");
        assertThat(file.stages())
                .allSatisfy(stage -> assertThat(stage.last("USER")).isNotEqualTo("root"));
        assertThat(image.all("ENTRYPOINT")).hasSize(1);
        assertThat(image.all("CMD")).isEmpty();
        assertThat(new ObjectMapper().readValue(image.all("ENTRYPOINT").get(0), String[].class))
                .hasSizeGreaterThan(1)
                .contains("-XX:+ExitOnOutOfMemoryError");
        assertThat(image.all("RUN")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.modelkeys.packaging.Dockerfile#all")
    @DisplayName("Hadolint's rules: pinned bases, absolute folders, no ADD, no pipe that hides a failure")
    void hadolint(Dockerfile file) {
        for (Stage stage : file.stages()) {
            assertThat(stage.base()).as("DL3006, DL3007").matches("[a-z.]+/\\S+:(?!latest)\\S+");
            assertThat(stage.all("ADD")).as("DL3020").isEmpty();
            assertThat(stage.all("MAINTAINER")).as("DL4000").isEmpty();
            assertThat(stage.all("WORKDIR")).as("DL3000").allMatch(folder -> folder.startsWith("/"));
            assertThat(stage.all("RUN"))
                    .as("DL3004, DL3009, DL3015, DL4001, DL4006")
                    .noneMatch(run -> run.matches(".*(\\||sudo|apt-get|wget|curl|cd ).*"));
            assertThat(stage.all("EXPOSE")).as("DL3011").allMatch(ports -> ports.equals("8080 9000"));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.modelkeys.packaging.Dockerfile#all")
    @DisplayName("Arguments and variables are settings, and none is a secret")
    void variables(Dockerfile file) throws IOException {
        String settings = Files.readString(Path.of("src", "site", "markdown", "configuration.md"));
        for (Stage stage : file.stages()) {
            assertThat(stage.all("ARG")).noneMatch(SECRET.asMatchPredicate());
            assertThat(stage.all("ENV").stream().flatMap(line -> Arrays.stream(line.split(" ", -1))))
                    .allSatisfy(variable -> assertThat(settings).contains("`" + variable.split("=", 2)[0] + "`"))
                    .noneMatch(SECRET.asMatchPredicate());
        }
        assertThat(file.image().all("LABEL")).singleElement().satisfies(labels -> assertThat(LABELS)
                .allMatch(label -> labels.contains("org.opencontainers.image." + label + "=")));
        assertThat(file.image().all("EXPOSE")).hasSize(1);
    }

    @Test
    @DisplayName("An image from the sources differs from that of a package in where it is copied from")
    void multistage() {
        for (String kind : List.of("jvm", "native")) {
            Stage image = Dockerfile.named(kind).image();
            Stage other = Dockerfile.named(kind + "-multistage").image();

            assertThat(other.base()).isEqualTo(image.base());
            assertThat(withoutOrigin(other)).isEqualTo(withoutOrigin(image));
        }
    }

    @Test
    @DisplayName("The native image has no shell")
    void noShell() {
        assertThat(Dockerfile.named("native").image().base()).startsWith("gcr.io/distroless/cc-");
    }

    private static boolean isOneFile(Copy copy) {
        return copy.sources().size() == 1 && !copy.sources().get(0).contains("*.");
    }

    private static List<String> withoutOrigin(Stage stage) {
        return stage.instructions().stream()
                .map(each -> each.keyword() + " " + each.arguments())
                .map(line -> line.replaceAll("--from=\\w+ ", "").replace("/code/", ""))
                .toList();
    }
}
