package dev.modelkeys.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void anOptionHasAValueOrIsASwitch() {
        Options options = parse("--workspace", "default", "--quiet", "--out", "a file");

        assertThat(options.required("workspace")).isEqualTo("default");
        assertThat(options.text("out")).contains("a file");
        assertThat(options.text("quiet")).isEmpty();
        assertThat(options.text("confirm")).isEmpty();
    }

    @Test
    void noneIsFine() {
        assertThat(parse().only().text("workspace")).isEmpty();
    }

    @Test
    void whatTheCommandKnowsIsLetThrough() {
        Options options = parse("--workspace", "default");

        assertThat(options.only("workspace", "out")).isSameAs(options);
    }

    @ParameterizedTest
    @CsvSource({
        "workspace, an option starts with --",
        "-w, an option starts with --",
        "--workspace a b, an option starts with --",
        "--workspace a --workspace b, an option is given once",
        "--workspace --workspace, an option is given once",
    })
    void somethingElseIsRefused(String arguments, String why) {
        assertRefused(() -> parse(arguments.split(" ")), why);
    }

    @Test
    void whatTheCommandDoesNotKnowIsRefusedAndNotQuoted() {
        assertRefused(() -> parse("--wrokspace", "default").only("workspace"), "there is no such option");
    }

    @Test
    void whatIsNeededIsNamedWhereItHasNoValue() {
        assertRefused(() -> parse("--workspace").required("workspace"), "--workspace needs a value");
        assertRefused(() -> parse("--workspace", "").required("workspace"), "--workspace needs a value");
        assertRefused(() -> parse().required("workspace"), "--workspace needs a value");
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments));
    }

    private static void assertRefused(Runnable call, String why) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(UsageException.class, refused -> assertThat(refused.text())
                .isEqualTo(why));
    }
}
