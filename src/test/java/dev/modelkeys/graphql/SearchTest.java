package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search finds names that contain the text literally, regardless of case. */
@QuarkusTest
class SearchTest {

    private final Api api = Api.here();
    private final Steps steps = new Steps(api);
    private final Pages credentials = Pages.ofCredentials(api, Map.of("providerId", Steps.PROVIDER));
    private final Pages models = Pages.ofCustomModels(api);

    @BeforeEach
    void startAfresh() {
        steps.startAfresh(Steps.PROVIDER);
    }

    @AfterEach
    void leaveNothing() {
        steps.uninstall(Steps.PROVIDER);
    }

    @ParameterizedTest
    @CsvSource({"%, 100%", "_, a_b", "\\, c\\d", "100, 100%", "LAIN, plain", "Ä, Äpfel", "äPFEL, Äpfel"})
    void takesEveryCharacterForItself(String search, String found) {
        List.of("plain", "100%", "a_b", "c\\d", "Äpfel").forEach(steps::add);

        Pages matching = credentials.with("search", search);

        assertThat(matching.all(10, "name")).containsExactly(found);
        assertThat(matching.read().number("credentials.totalCount")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"%, 100%", "_, a_b", "\\, c\\d", "100, 100%", "LAIN, plain", "Ä, Äpfel", "ÄPFEL, Äpfel"})
    void takesEveryCharacterForItselfInModelNamesToo(String search, String found) {
        List.of("plain", "100%", "a_b", "c\\d", "Äpfel").forEach(name -> steps.addModel(name, "key"));

        Pages matching = models.with("search", search);

        assertThat(matching.all(10, "name")).containsExactly(found);
        assertThat(matching.read().number("customModels.totalCount")).isEqualTo(1);
    }

    @Test
    void findsNothingWhereNoNameCanContainIt() {
        steps.add("plain");
        steps.addModel("plain", "key");

        for (Pages list : List.of(credentials, models, Pages.ofProviders(api))) {
            Reply found = list.with("search", "a\u0000b").read();
            assertThat(found.codes()).isEmpty();
            assertThat(found.texts(list.list() + ".nodes.id")).isEmpty();
            assertThat(found.number(list.list() + ".totalCount")).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"OPENAI, openai", "azure-openai, azure_openai", "bedrock, bedrock"})
    void findsProvidersByLabelKeyAndAlias(String search, String found) {
        assertThat(Pages.ofProviders(api).with("search", search).all(100, "id")).contains(found);
    }
}
