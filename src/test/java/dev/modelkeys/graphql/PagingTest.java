package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cursor pagination repeats and omits nothing while rows are inserted and deleted. */
@QuarkusTest
class PagingTest {

    private static final Map<String, String> PROVIDER = Map.of("providerId", Steps.PROVIDER);

    private final Api api = Api.here();
    private final Steps steps = new Steps(api);
    private final Pages credentials = Pages.ofCredentials(api, PROVIDER);
    private final Pages models = Pages.ofCustomModels(api);
    private final Pages providers = Pages.ofProviders(api);

    @BeforeEach
    void startAfresh() {
        steps.startAfresh(Steps.PROVIDER);
    }

    @AfterEach
    void leaveNothing() {
        steps.uninstall(Steps.PROVIDER);
    }

    @Test
    void credentialsArePagedNewestFirst() {
        IntStream.rangeClosed(1, 7).forEach(n -> steps.add("key " + n));

        assertThat(credentials.all(3, "name"))
                .containsExactly("key 7", "key 6", "key 5", "key 4", "key 3", "key 2", "key 1");
        assertThat(credentials.all(7, "name")).hasSize(7);
        assertThat(credentials.with("first", 1).read().number("credentials.totalCount"))
                .isEqualTo(7);
    }

    @Test
    void aModelsCredentialsArePagedToo() {
        String model = steps.addModel("model", "key 1");
        steps.addToModel(model, "key 2");
        steps.add("of the provider");

        assertThat(Pages.ofCredentials(api, Map.of("customModelId", model)).all(1, "name"))
                .containsExactly("key 2", "key 1");
    }

    @Test
    void aCredentialAddedBetweenTwoPagesMovesNothing() {
        IntStream.rangeClosed(1, 4).forEach(n -> steps.add("key " + n));
        Reply first = credentials.with("first", 2).read();

        steps.add("key 5");

        assertThat(credentials.names(credentials.after(first).read())).containsExactly("key 2", "key 1");
    }

    @Test
    void aPageGoesOnBehindACredentialThatIsGone() {
        IntStream.rangeClosed(1, 4).forEach(n -> steps.add("key " + n));
        Reply first = credentials.with("first", 2).read();

        steps.delete(first.text("credentials.nodes[1].id"));

        assertThat(credentials.names(credentials.after(first).read())).containsExactly("key 2", "key 1");
    }

    @Test
    void customModelsArePagedByNameAndType() {
        steps.addModel("b", "LLM", "key");
        steps.addModel("a", "TEXT_EMBEDDING", "key");
        steps.addModel("a", "LLM", "key");
        steps.addModel("B", "LLM", "key");
        steps.remove(steps.addModel("c", "key"));

        assertThat(models.all(2, "name")).containsExactly("B", "a", "a", "b", "c");
        assertThat(models.all(2, "type")).containsExactly("LLM", "LLM", "TEXT_EMBEDDING", "LLM", "LLM");
        assertThat(models.with("state", "REMOVED").all(1, "name")).containsExactly("c");
        assertThat(models.with("type", "TEXT_EMBEDDING").all(1, "name")).containsExactly("a");
    }

    @Test
    void aModelAddedBetweenTwoPagesIsShownOnlyWhereItBelongs() {
        List.of("b", "d", "f").forEach(name -> steps.addModel(name, "key"));
        Reply first = models.with("first", 2).read();

        List.of("a", "c", "e").forEach(name -> steps.addModel(name, "key"));

        assertThat(models.names(first)).containsExactly("b", "d");
        assertThat(models.names(models.after(first).read())).containsExactly("e", "f");
    }

    @Test
    void providersArePagedByLabel() {
        List<String> labels = providers.all(20, "label");

        assertThat(labels).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER).doesNotHaveDuplicates();
        assertThat(labels).hasSize(providers.with("first", 1).read().number("providers.totalCount"));
    }

    @Test
    void aProvidersPlaceDoesNotDependOnTheFilter() {
        steps.add("key");
        Pages installed = providers.with("installed", true).with("configured", true);
        Reply own = installed.read();

        assertThat(own.texts("providers.nodes.id")).contains(Steps.PROVIDER);
        assertThat(providers.with("installed", false).all(100, "id")).doesNotContain(Steps.PROVIDER);
        assertThat(providers.with("configured", false).all(100, "id")).doesNotContain(Steps.PROVIDER);
        Reply behind = providers.with("after", cursorOf(own, Steps.PROVIDER)).read();
        assertThat(behind.texts("providers.nodes.label"))
                .isNotEmpty()
                .allMatch(label -> String.CASE_INSENSITIVE_ORDER.compare(label, "OpenAI") > 0);
    }

    @Test
    void anEmptyPageHasNoCursors() {
        Reply empty = credentials.read();

        assertThat(empty.texts("credentials.nodes.id")).isEmpty();
        assertThat(empty.at("credentials.pageInfo.startCursor")).isNull();
        assertThat(empty.at("credentials.pageInfo.endCursor")).isNull();
        assertThat(empty.at("credentials.pageInfo.hasNextPage")).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aPageHasOneToAHundredItems(int first) {
        for (Pages list : List.of(credentials, models, providers)) {
            assertThat(list.with("first", first).read().codes()).containsExactly("INVALID_ARGUMENT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!", "0", "T1BFTkFJ", "b3BlbmFp=", "AAAA", "AAAAAAAA", "/w", "_w"})
    void whatIsNoCursorIsInvalid(String after) {
        for (Pages list : List.of(credentials, models, providers)) {
            assertThat(list.with("after", after).read().codes())
                    .as(list.list() + " after " + after)
                    .containsExactly("INVALID_ARGUMENT");
        }
    }

    @Test
    void aCursorOfAnotherListIsInvalid() {
        steps.add("key");
        steps.addModel("model", "key");
        for (Pages list : List.of(credentials, models, providers)) {
            String cursor = list.read().text(list.list() + ".pageInfo.endCursor");
            for (Pages other : List.of(credentials, models, providers)) {
                if (!other.list().equals(list.list())) {
                    assertThat(other.with("after", cursor).read().codes())
                            .as(list.list() + "'s cursor for " + other.list())
                            .containsExactly("INVALID_ARGUMENT");
                }
            }
        }
    }

    @Test
    void aCursorHasOneSpelling() {
        steps.add("key");
        String cursor = credentials.read().text("credentials.pageInfo.endCursor");
        String id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        String upper = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(id.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));

        assertThat(credentials.with("after", upper).read().codes()).containsExactly("INVALID_ARGUMENT");
    }

    private static String cursorOf(Reply page, String id) {
        int place = page.texts("providers.edges.node.id").indexOf(id);
        return page.texts("providers.edges.cursor").get(place);
    }
}
