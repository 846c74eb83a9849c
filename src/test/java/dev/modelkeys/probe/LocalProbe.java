package dev.modelkeys.probe;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.vault.Secret;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Questions to providers on this machine. */
abstract class LocalProbe {

    static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    static final UUID WORKSPACE = UUID.randomUUID();
    static final String SECRET = "sk-canary-0123456789";

    static final String TWO_STEPS =
            """
            {"id": "two", "label": "Two", "methods": ["PREDEFINED_MODEL"], "types": ["LLM"],
             "credentialForm": [
               {"name": "api_key", "label": "Key", "kind": "SECRET"},
               {"name": "base", "label": "Base", "kind": "TEXT", "url": true}
             ],
             "probes": {"credential": [
               {"name": "token", "proves": "KEY", "yields": "/access_token",
                "request": {"method": "POST", "url": "{base}/token", "form": {"secret": "{api_key}"}},
                "answers": {"valid": [{"status": 200, "pointer": "/access_token"}], "rejected": [{"status": 401}]}},
               {"name": "key", "proves": "KEY", "after": "token",
                "request": {"method": "GET", "url": "{base}/models", "headers": {"Authorization": "Bearer {__token}"}},
                "answers": {"valid": [{"status": 200, "pointer": "/data"}], "noPermission": [{"status": 403}]}}
             ]}}""";

    @TempDir
    static Path directory;

    static Vertx vertx;
    static Catalog catalog;

    ProviderProbe probe;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(directory.resolve("two.json"), TWO_STEPS);
        catalog = Catalog.load(directory);
        vertx = Vertx.vertx();
    }

    @BeforeEach
    void open() {
        probe = probe(10, host -> List.of(InetAddress.getLoopbackAddress()));
    }

    static ProviderProbe probe(int concurrent, NameResolver names) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        AddressPolicy policy = new AddressPolicy(Networks.of("127.0.0.1/32"));
        return new ProviderProbe(
                vertx,
                clock,
                new Egress(vertx, new HttpClientOptions(), policy, names, null, concurrent),
                new ProbeBudget(clock, 3, concurrent));
    }

    @AfterAll
    static void stop() {
        vertx.close();
    }

    ProbeResult ask(ProbeSubject subject, Spending spending) throws Exception {
        return probe.ask(WORKSPACE, null, subject, spending)
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    static ProbeSubject subject(String provider, @Nullable ModelType type, LocalProvider at, String... more) {
        Provider found = catalog.find(provider).orElseThrow();
        Map<String, String> plain = new HashMap<>();
        String base = "http://provider.test:" + at.port();
        plain.put(
                provider.equals("two") ? "base" : provider.equals("anthropic") ? "anthropic_api_url" : "endpoint_url",
                base);
        for (int index = 0; index < more.length; index += 2) {
            plain.put(more[index], more[index + 1]);
        }
        String secret = provider.equals("anthropic") ? "anthropic_api_key" : "api_key";
        return new ProbeSubject(found, type == null ? null : "model-1", type, plain, Map.of(secret, Secret.of(SECRET)));
    }
}
