package dev.modelkeys.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments are judged before anything starts. */
@ResourceLock(Resources.SYSTEM_ERR)
class PromptTest {

    private OptionalInt code = OptionalInt.empty();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bootstrap --workspace default --out a.token",
                "delete-workspace --workspace red --confirm red",
                "export-audit --workspace default",
                "rotate-data-keys",
                "rotate-data-keys --workspace=default",
                "rotate-master-key",
                "verify",
                "verify-audit --workspace default --expect-file server.log",
                "verify-audit --expect 00000000-0000-0000-0000-000000000001:1:"
                        + "9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f"
                        + " --expect 00000000-0000-0000-0000-000000000001:2:"
                        + "9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f"
            })
    void acceptedArgumentsAreToRun(String arguments) {
        assertThat(errors(arguments)).isEmpty();
        assertThat(code).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "canary | there is no such command; there are: bootstrap, delete-workspace, export-audit,",
                "--canary | there is no such command",
                "verify canary | there is no such option",
                "verify --canary | there is no such option",
                "export-audit --wrokspace canary --workspace default | there is no such option",
                "rotate-data-keys -w canary | there is no such option",
                "export-audit | --workspace needs a value",
                "export-audit --workspace | --workspace needs a value",
                "rotate-data-keys --workspace --workspace | --workspace needs a value",
                "export-audit --workspace canary --workspace b | an option is given once",
                "bootstrap --workspace canary | --out needs a value",
                "verify-audit --expect canary | --expect is no WORKSPACE:SEQ:HASH",
            })
    @DisplayName("a usage error names the option, quotes no value, and ends with 64")
    void usageErrorsAreNamedAndNotQuoted(String arguments, String problem) {
        assertThat(errors(arguments)).contains(problem).doesNotContain("canary").hasLineCount(1);
        assertThat(code).hasValue(Commands.USAGE_ERROR);
    }

    @Test
    void withoutArgumentsThereIsNoCommand() {
        assertThat(Commands.areCalledBy()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "--help, rotate-master-key",
        "verify-audit --help, --expect-file",
        "--version, modelkeys",
        "verify -V, modelkeys"
    })
    void helpAndVersionAreAnsweredWithZero(String arguments, String text) {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(errors(arguments)).isEmpty();
        } finally {
            System.setOut(console);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains(text);
        assertThat(code).hasValue(0);
    }

    private String errors(String arguments) {
        PrintStream console = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            code = Commands.endBeforeStart(arguments.split(" "));
        } finally {
            System.setErr(console);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
