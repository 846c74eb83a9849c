package dev.modelkeys.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.SetClock;
import dev.modelkeys.catalog.ModelType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Providers that want to be asked once a key. */
class RememberedResultsTest {

    @TempDir
    Path directory;

    private final SetClock clock = new SetClock();
    private LocalProviders providers;
    private ProviderProbe probe;

    @BeforeEach
    void start() throws Exception {
        providers = new LocalProviders(directory, clock);
        probe = providers.probe();
    }

    @AfterEach
    void stop() throws Exception {
        providers.close();
    }

    private Finding ask(String token, String model) throws Exception {
        return result(token, model).finding();
    }

    private ProbeResult result(String token, String model) throws Exception {
        ProbeSubject subject = Subjects.model(
                "huggingface_hub",
                ModelType.LLM,
                model,
                Map.of("huggingfacehub_api_type", "hosted_inference_api", "huggingfacehub_api_token", token));
        return probe.ask(LocalProbe.WORKSPACE, null, subject, Spending.A_FEW_TOKENS)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    @Test
    void aKeyIsAskedAboutOnce() throws Exception {
        providers.answer(request -> request.contains("Bearer good")
                ? LocalProvider.response(200, "", "{\"name\":\"u\"}")
                : LocalProvider.response(401, "", "{}"));
        assertThat(ask("good", "m")).isEqualTo(Finding.ACCEPTED);
        assertThat(ask("good", "another model")).isEqualTo(Finding.ACCEPTED);
        assertThat(result("good", "a third one").took()).isZero();
        assertThat(providers.requests()).hasSize(1);
        assertThat(ask("bad", "m")).isEqualTo(Finding.REJECTED);
        assertThat(ask("bad", "m")).isEqualTo(Finding.REJECTED);
        assertThat(providers.requests()).hasSize(2);
        clock.move(Duration.ofHours(25));
        assertThat(ask("good", "m")).isEqualTo(Finding.ACCEPTED);
        assertThat(providers.requests()).hasSize(3);
    }

    @Test
    void troubleIsNotRemembered() throws Exception {
        providers.answer(request -> LocalProvider.response(429, "", "{}"));
        assertThat(ask("good", "m")).isEqualTo(Finding.RATE_LIMITED);
        providers.answer(request -> LocalProvider.response(200, "", "{\"name\":\"u\"}"));
        assertThat(ask("good", "m")).isEqualTo(Finding.ACCEPTED);
    }
}
