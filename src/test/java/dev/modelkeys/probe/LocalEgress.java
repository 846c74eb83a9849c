package dev.modelkeys.probe;

import dev.modelkeys.catalog.ProbeMethod;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.TrustOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Way out that trusts the certificate of provider.test, which is on this machine. */
abstract class LocalEgress {

    static final Duration TIME = Duration.ofSeconds(8);
    static final Networks HERE = Networks.of("127.0.0.1/32");

    @TempDir
    static Path directory;

    static Vertx vertx;
    static LocalCertificate certificate;
    static TrustOptions trust;

    final AtomicInteger lookups = new AtomicInteger();

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        certificate = LocalCertificate.create(directory, "provider.test");
        trust = CertificateAuthorities.with(certificate.pem());
    }

    @AfterAll
    static void stop() {
        vertx.close();
    }

    Egress egress(Networks allowed, @Nullable ProxyOptions proxy, NameResolver names) {
        HttpClientOptions options = new HttpClientOptions().setTrustOptions(trust);
        return new Egress(vertx, options, new AddressPolicy(allowed), names, proxy, 200);
    }

    Egress egress(Networks allowed) {
        return egress(allowed, null, host -> {
            lookups.incrementAndGet();
            return NameResolver.OF_THE_SYSTEM.resolve("127.0.0.1");
        });
    }

    static RenderedRequest get(String url) {
        return new RenderedRequest(ProbeMethod.GET, url, Map.of("Authorization", "Bearer k"), null);
    }

    static Answer answer(Egress.Sent sent) throws Exception {
        return sent.answer().toCompletionStage().toCompletableFuture().get(15, TimeUnit.SECONDS);
    }
}
