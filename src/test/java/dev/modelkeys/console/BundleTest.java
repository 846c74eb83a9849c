package dev.modelkeys.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The committed bundle is the one of the committed sources, and small. */
class BundleTest {

    private static final Path SOURCES = Path.of("src", "main", "webui");
    private static final Path BUNDLE = Path.of("src", "main", "resources", "web", "console");
    private static final Set<Path> NO_SOURCES = Set.of(
            SOURCES.resolve("node_modules"),
            SOURCES.resolve("test"),
            SOURCES.resolve("src").resolve("api").resolve("gql"));
    private static final int MOST_BYTES_OF_THE_FIRST_LOAD = 250_000;
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"/(assets/[^\"]+)\"");
    private static final Pattern FONT = Pattern.compile("url\\(/(assets/[^)]+\\.woff2)\\)");

    @Test
    void wasBuiltFromTheseSources() throws IOException, NoSuchAlgorithmException {
        assertThat(list().get(0))
                .as("Run npm run build in src/main/webui, and commit what it writes")
                .isEqualTo("# " + hashOf(SOURCES));
    }

    @Test
    void isListedAsItIs() throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLE)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> name(BUNDLE, file)))
                    .contains("index.html", "favicon.svg", "licenses.md")
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("files.txt"), list().stream().skip(1))
                            .toList());
        }
    }

    @Test
    void isSmallWhereThePageBegins() throws IOException {
        String page = Files.readString(BUNDLE.resolve("index.html"));
        int bytes = compressed(page.getBytes(StandardCharsets.UTF_8));
        for (String name : found(LOADED, page)) {
            byte[] content = Files.readAllBytes(BUNDLE.resolve(name));
            bytes += compressed(content);
            for (String font : found(FONT, new String(content, StandardCharsets.UTF_8))) {
                bytes += (int) Files.size(BUNDLE.resolve(font));
            }
        }

        assertThat(bytes).isBetween(100_000, MOST_BYTES_OF_THE_FIRST_LOAD);
    }

    @Test
    void shipsNoCopyleft() throws IOException {
        assertThat(Files.readString(BUNDLE.resolve("licenses.md")))
                .contains("react-aria-components", "Apache-2.0", "OFL")
                .doesNotContain("AGPL", "LGPL", "GPL-");
    }

    private static List<String> list() throws IOException {
        return Files.readAllLines(BUNDLE.resolve("files.txt"));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private static int compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }

    /** As build/listFiles.ts computes it. */
    private static String hashOf(Path root) throws IOException, NoSuchAlgorithmException {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> NO_SOURCES.stream().noneMatch(path::startsWith))
                    .sorted((one, other) -> name(root, one).compareTo(name(root, other)))
                    .toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                hash.update((name(root, file) + "\0").getBytes(StandardCharsets.UTF_8));
                hash.update(content.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1));
                hash.update((byte) 0);
            }
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
