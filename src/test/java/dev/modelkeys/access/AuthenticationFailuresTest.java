package dev.modelkeys.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.SetClock;
import dev.modelkeys.access.AuthenticationFailures.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthenticationFailuresTest {

    private static final PatternFormatter MESSAGE = new PatternFormatter("%m");

    private final SetClock clock = new SetClock();
    private final AuthenticationFailures failures = new AuthenticationFailures(clock);
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(MESSAGE.format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("security").addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("security").removeHandler(handler);
    }

    @Test
    void countsByReason() {
        failures.add(Reason.MALFORMED);
        failures.add(Reason.MALFORMED);
        failures.addForged("192.0.2.1");

        assertThat(failures.count(Reason.MALFORMED)).isEqualTo(2);
        assertThat(failures.count(Reason.FORGED)).isEqualTo(1);
        assertThat(failures.count(Reason.UNUSABLE)).isZero();
    }

    @Test
    void logsForgedTokensOnly() {
        failures.add(Reason.MALFORMED);
        failures.add(Reason.UNUSABLE);
        failures.add(Reason.THROTTLED);

        assertThat(lines).isEmpty();
    }

    @Test
    void logsTheFirstAtOnceAndTheRestInOneLineAfterTenSeconds() {
        for (int i = 0; i < 50; i++) {
            failures.addForged("192.0.2." + i);
        }
        clock.move(Duration.ofSeconds(10));
        failures.addForged("192.0.2.99");

        assertThat(lines)
                .containsExactly(
                        "Wrong tokens: 1 since the last such line, the latest from 192.0.2.0",
                        "Wrong tokens: 50 since the last such line, the latest from 192.0.2.99");
    }
}
