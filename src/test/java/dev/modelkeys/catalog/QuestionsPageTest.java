package dev.modelkeys.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page is made of the catalogue; {@code ./mvnw test -Dtest=QuestionsPageTest -Dschema.update=true} renews it. */
class QuestionsPageTest {

    private static final Path PAGE = Path.of("src", "site", "markdown", "questions-to-providers.md");

    private static final String HEAD =
            """
            # Questions to providers

            Made of the catalogue by `QuestionsPageTest`. [Testing credentials](testing-credentials.md) says when providers are asked
            and what the verdicts mean.

            Braces stand for values of the form, `|` before what is taken for a blank one. A case for custom models names their types.
            """;

    @Test
    @DisplayName("The page lists what each provider is asked, what it proves and what it costs")
    void isTheCatalogues() throws IOException {
        String page = HEAD
                + BuiltIn.CATALOG.providers().stream()
                        .map(QuestionsPageTest::section)
                        .collect(Collectors.joining());
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String section(Provider provider) {
        Probes probes = provider.probes();
        return "\n## " + provider.label() + "\n\n| Case | For | Asked | Proves | Uses up |\n|---|---|---|---|---|\n"
                + Stream.concat(
                                probes.credential().stream().map(each -> row(each, "the provider's credential")),
                                probes.model().stream().map(each -> row(each, types(each))))
                        .collect(Collectors.joining());
    }

    private static String row(ProbeCase each, String owner) {
        List<String> cells = List.of(
                code(each.name()),
                Stream.concat(Stream.of(owner), each.conditions().stream().map(QuestionsPageTest::condition))
                        .collect(Collectors.joining(", ")),
                asked(each),
                proves(each),
                each.request() == null ? "–" : each.cost() == null ? "nothing" : each.cost());
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String types(ProbeCase each) {
        return each.types().isEmpty()
                ? "custom models"
                : "custom models (" + each.types().stream().map(ModelType::name).collect(Collectors.joining(", "))
                        + ")";
    }

    private static String condition(ValueCondition condition) {
        String not = condition.negated() ? "not " : "";
        String field = code(condition.field());
        if (condition.value() != null) {
            return field + " is " + not + code(condition.value());
        }
        if (condition.startsWith() != null) {
            return field + " does " + not + "begin with " + code(condition.startsWith());
        }
        return condition.endsWith() != null
                ? field + " does " + not + "end with " + code(condition.endsWith())
                : field + " is " + not + (Boolean.TRUE.equals(condition.filled()) ? "filled" : "blank");
    }

    private static String asked(ProbeCase each) {
        ProbeRequest request = each.request();
        if (request == null) {
            return "Nothing. " + each.reason();
        }
        return code(request.method() + " " + request.url())
                + (request.signature() == null ? "" : ", signed")
                + after(each.after())
                + (each.keyOptional() ? ", and once without the key" : "")
                + (each.askOnce() ? ", once a day for a key" : "")
                + (each.retry() == null ? "" : ", and once more on some errors")
                + (each.yields() == null ? "" : ", for a token");
    }

    private static String after(@Nullable String step) {
        return step == null ? "" : ", with the token of " + code(step);
    }

    private static String proves(ProbeCase each) {
        if (each.yields() != null) {
            return "–";
        }
        boolean isPublic = each.proves().ofKey() && !each.provesKey();
        return isPublic
                ? "nothing, as the list may be public"
                : each.proves().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
