package dev.modelkeys.probe;

import dev.modelkeys.catalog.ProbeCase;
import dev.modelkeys.catalog.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answer as a vendor documents or sends it, and what is known of it.
 *
 * @param cases names of cases, or a star for all of the provider
 * @param finding the finding; a plus behind it where the message mentions the site
 * @param seconds until the provider says to come again, null if it does not
 */
record RecordedAnswer(
        Provider provider,
        String cases,
        int status,
        String header,
        String body,
        String finding,
        @Nullable Integer seconds) {

    private static final Path DIRECTORY = Path.of("src/test/resources/probe/answers");

    static List<RecordedAnswer> all() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.sorted().flatMap(RecordedAnswer::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<RecordedAnswer> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(RecordedAnswer::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordedAnswer of(String line) {
        String[] columns = Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        return new RecordedAnswer(
                Subjects.provider(columns[0]),
                columns[1],
                Integer.parseInt(columns[2]),
                columns[3],
                columns[4],
                columns[5],
                columns.length > 6 ? Integer.valueOf(columns[6]) : null);
    }

    /** The cases that are asked by when this is answered. */
    List<ProbeCase> asked() {
        List<String> names = List.of(cases.split(", *", -1));
        List<ProbeCase> asked = Stream.of(false, true)
                .flatMap(custom -> provider.probes().cases(custom).stream())
                .filter(each -> each.request() != null)
                .filter(each -> cases.equals("*") || names.contains(each.name()))
                .toList();
        if (asked.isEmpty() || (!cases.equals("*") && asked.size() != names.size())) {
            throw new IllegalStateException(provider.id() + " has not the cases " + cases);
        }
        return asked;
    }

    byte[] response() {
        return LocalProvider.response(status, header.isEmpty() ? "" : header + "\r\n", body);
    }

    @Override
    public String toString() {
        return provider.id() + " " + cases + " " + status + " " + finding;
    }
}
