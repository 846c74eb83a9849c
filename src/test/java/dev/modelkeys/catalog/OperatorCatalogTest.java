package dev.modelkeys.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorCatalogTest {

    private static final Path PAGE = Path.of("src/site/markdown/catalogue.md");

    @TempDir
    Path directory;

    @Test
    void aNewProviderJoinsTheBuiltInOnes() throws IOException {
        write("house.json", provider("house", "\"aliases\": [\"in_house\"]"));
        Catalog catalog = Catalog.load(directory);
        assertThat(catalog.providers()).hasSize(71);
        assertThat(catalog.find("in_house")).map(Provider::label).contains("House");
    }

    @Test
    void aProviderOfTheSameIdReplacesTheBuiltInOne() throws IOException {
        write("mine.json", provider("google", "\"aliases\": [\"bard\"]"));
        Catalog catalog = Catalog.load(directory);
        assertThat(catalog.providers()).hasSize(70);
        assertThat(catalog.find("google")).map(Provider::label).contains("House");
        assertThat(catalog.find("gemini")).isEmpty();
    }

    @Test
    void onlyFilesNamedJsonAreRead() throws IOException {
        write("notes.txt", "not a provider");
        assertThat(Catalog.load(directory).providers()).hasSize(70);
    }

    @Test
    void twoFilesMayNotHaveTheSameId() throws IOException {
        write("a.json", provider("house", "\"aliases\": []"));
        write("b.json", provider("house", "\"aliases\": []"));
        assertRefused("b.json:2: another file of this directory has the same id");
    }

    @Test
    void anAliasMayNotBeTheNameOfAnotherProvider() throws IOException {
        write("house.json", provider("house", "\"aliases\": [\n \"in_house\",\n \"openai\"]"));
        assertRefused("house.json:5: 'openai' names the provider 'openai' already");
    }

    @Test
    void anIdMayNotBeTheAliasOfAnotherProvider() throws IOException {
        write("house.json", provider("gemini", "\"aliases\": []"));
        assertRefused("house.json:2: 'gemini' names the provider 'google' already");
    }

    @Test
    void theFirstBadFileByNameIsReported() throws IOException {
        write("z.json", "[]");
        write("b.json", "");
        assertRefused("b.json:1: the file is empty");
    }

    @Test
    void aFileThatCannotBeReadIsReported() throws IOException {
        Files.createDirectory(directory.resolve("folder.json"));
        assertRefused("folder.json: the file cannot be read");
    }

    @Test
    void aMissingDirectoryIsReported() {
        Path missing = directory.resolve("nowhere");
        assertThatThrownBy(() -> Catalog.load(missing))
                .isInstanceOf(CatalogException.class)
                .hasMessage(missing + ": the catalogue directory cannot be read");
    }

    @Test
    void theExampleOfTheManualIsAProvider() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```json\n") + "```json\n".length();
        write("acme.json", page.substring(start, page.indexOf("```", start)));
        assertThat(Catalog.load(directory).find("acme")).hasValueSatisfying(acme -> {
            assertThat(acme.methods()).containsExactlyInAnyOrder(ConfigurationMethod.values());
            assertThat(acme.models()).isNotEmpty();
        });
    }

    @Test
    void noTwoProvidersOfTheProductShareAName() {
        assertThat(CatalogFiles.builtIn().stream()
                        .flatMap(provider -> Stream.concat(Stream.of(provider.id()), provider.aliases().stream())))
                .doesNotHaveDuplicates();
    }

    /** The best of several in processor time, which a busy machine does not lengthen as it does the clock's. */
    @Test
    void isReadWithinAMomentOfTheStart() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 15; round++) {
            long begin = threads.getCurrentThreadCpuTime();
            CatalogFiles.readBuiltIn();
            best = Math.min(best, threads.getCurrentThreadCpuTime() - begin);
        }
        assertThat(best).isLessThan(150_000_000L);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> Catalog.load(directory))
                .isInstanceOf(CatalogException.class)
                .hasMessage(message);
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(directory.resolve(file), content);
    }

    private static String provider(String id, String aliases) {
        return """
                {
                  "id": "%s", "label": "House",
                  %s,
                  "methods": ["PREDEFINED_MODEL"], "types": ["LLM"],
                  "credentialForm": [{"name": "api_key", "label": "API Key", "kind": "SECRET"}]
                }
                """
                .formatted(id, aliases);
    }
}
