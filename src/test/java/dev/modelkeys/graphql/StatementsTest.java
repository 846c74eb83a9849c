package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What a read costs does not grow with what it reads. */
@QuarkusTest
class StatementsTest {

    private static final int MOST = 6;
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private final Api api = new Api("");

    @Test
    void theProviderPageTakesTheSameFewStatementsWhateverItHolds() {
        api.fresh();
        fill(1);
        int few = statements(() -> api.provider());
        fill(12);
        int many = statements(() -> api.provider());
        assertThat(many).isEqualTo(few).isBetween(1, MOST);
    }

    @Test
    void theListOfProvidersTakesTheSameFewStatementsWhateverItHolds() {
        api.fresh();
        int few = statements(() -> api.call("providers", Map.of("first", 1)));
        fill(5);
        int many = statements(() -> api.call("providers", Map.of("first", 50)));
        assertThat(many).isEqualTo(few).isBetween(1, MOST);
    }

    @Test
    void manageCredentialsTakesTheSameFewStatementsWhateverItHolds() {
        api.fresh();
        fill(1);
        int few = statements(() -> api.call("models", Map.of()));
        fill(12);
        int many = statements(() -> api.call("models", Map.of()));
        assertThat(many).isEqualTo(few).isBetween(1, MOST);
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            api.added(null);
            String name = "model-" + count + "-" + i;
            api.addModel(name, "LLM", null);
            api.addModel(name, "LLM", null);
        }
    }

    /** As the driver tells them: every statement that is executed, whoever sends it. */
    private static int statements(Runnable read) {
        Executions executions = new Executions();
        Level before = DRIVER.getLevel();
        DRIVER.setLevel(Level.FINEST);
        DRIVER.addHandler(executions);
        try {
            read.run();
        } finally {
            DRIVER.removeHandler(executions);
            DRIVER.setLevel(before);
        }
        return executions.count.get();
    }

    private static final class Executions extends Handler {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void publish(LogRecord entry) {
            if (String.valueOf(entry.getMessage()).contains("FE=> Execute(")) {
                count.incrementAndGet();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
