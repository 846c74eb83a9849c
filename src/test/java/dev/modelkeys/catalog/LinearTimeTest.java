package dev.modelkeys.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time of a check, by the length of the value: 16 times the length takes 16 times as long; with a loop in a loop, 256 times. */
class LinearTimeTest {

    private static final int LENGTH = 1 << 12;

    private static final int FACTOR = 16;

    private static final long BUSY_MACHINE = 30_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final List<Form> FORMS = List.of(
            field("\"TEXT\""),
            field("\"TEXT\", \"url\": true"),
            field("\"TEXT\", \"keepsSpace\": true"),
            field("\"TEXT\", \"pattern\": \"([a-z:]+-?[0-9]*/)*\""),
            field("\"INTEGER\""),
            field("\"SECRET\""),
            field("\"SECRET\", \"multiline\": true"),
            field("\"SECRET\", \"multiline\": true, \"format\": \"JSON\""),
            field("\"SECRET\", \"multiline\": true, \"format\": \"PEM\""));

    private static Form field(String properties) {
        return FormBuilder.form(
                "{\"name\": \"x\", \"label\": \"X\", \"maxLength\": 100000000, \"kind\": %s}".formatted(properties));
    }

    @ParameterizedTest
    @DisplayName("F4: no value takes more than its length")
    @ValueSource(
            strings = {
                "a:\\",
                "a://",
                "a:\\\\@",
                "https://a",
                "https://a/?a=b&",
                "https://a/#",
                "a@",
                "/",
                ".",
                "*",
                "•",
                " ",
                "\u200b",
                "a\u200b",
                "a\u0301",
                "\"",
                "Bearer ",
                "A=",
                "a: ",
                "export A=",
                "sk-1,",
                "{\"a\":",
                "{\"a\":1}",
                "{",
                "[",
                "ey",
                "-----BEGIN ",
                "-----BEGIN -----END ",
                "\\n",
                "a-1/",
                "1",
                "\ud800",
                "\ud83d\udd11"
            })
    void takesItsLength(String part) {
        String some = part.repeat(LENGTH / part.length());
        String much = some.repeat(FACTOR);
        for (Form form : FORMS) {
            for (String start : List.of("", "https://", "Bearer ")) {
                long most = 4 * FACTOR * time(form, start + some) + BUSY_MACHINE;
                assertThat(time(form, start + much)).isLessThan(most);
            }
        }
    }

    /** The best of several in processor time, which a busy machine does not lengthen as it does the clock's. */
    private static long time(Form form, String value) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            FormBuilder.add(form, Map.of("x", value));
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - begin);
        }
        return best;
    }
}
