package dev.modelkeys.probe;

import dev.modelkeys.catalog.ProbeCase;
import dev.modelkeys.catalog.Template;
import dev.modelkeys.catalog.ValueCondition;
import dev.modelkeys.vault.Secret;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.ProxyOptions;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every provider of the catalogue on this machine: a proxy leads each of their names to one server, which answers as told. */
final class LocalProviders implements AutoCloseable {

    private static final List<ProbeSubject> SUBJECTS = Subjects.all();
    private static final Map<String, String> KEYS =
            Map.of("key_content", SampleKeys.PEM, "vertex_service_account_key", SampleKeys.serviceAccount());

    private final Vertx vertx = Vertx.vertx();
    private final Clock clock;
    private final LocalProvider server;
    private final Egress egress;
    private volatile Function<String, byte[]> script = request -> LocalProvider.response(500, "", "");

    LocalProviders(Path directory, Clock clock) throws Exception {
        this.clock = clock;
        LocalCertificate certificate = LocalCertificate.create(directory, hosts());
        this.server =
                LocalProvider.behindProxy(certificate.server(), (request, out) -> out.write(script.apply(request)));
        this.egress = new Egress(
                vertx,
                new HttpClientOptions()
                        .setTrustOptions(new PemTrustOptions()
                                .addCertPath(certificate.pem().toString())),
                new AddressPolicy(Networks.of()),
                host -> {
                    throw new UnknownHostException(host);
                },
                new ProxyOptions().setHost("127.0.0.1").setPort(server.port()),
                10);
    }

    private static String[] hosts() {
        return SUBJECTS.stream()
                .flatMap(subject -> subject.provider().probes().cases(subject.isCustomModel()).stream()
                        .filter(each -> each.request() != null)
                        .flatMap(each -> host(subject, each)))
                .distinct()
                .toArray(String[]::new);
    }

    private static Stream<String> host(ProbeSubject subject, ProbeCase each) {
        Values values = Values.of(subject).with(Template.NOW, "1");
        return Stream.ofNullable(
                        Rendering.url(Objects.requireNonNull(each.request()).url(), values))
                .flatMap(url -> EgressTarget.parse(url).stream())
                .map(EgressTarget::host);
    }

    /** A filled form that a case is for, with a custom model named model-1 as far as the case lets it be. */
    static ProbeSubject subject(String provider, ProbeCase asked) {
        ProbeSubject found = SUBJECTS.stream()
                .filter(subject -> subject.provider().id().equals(provider))
                .filter(subject -> subject.provider()
                        .probes()
                        .cases(subject.isCustomModel())
                        .contains(asked))
                .filter(subject -> asked.serves(subject.type()))
                .map(subject -> named(subject, asked))
                .filter(subject -> Values.of(subject).meets(asked.conditions()))
                .findFirst()
                .orElseThrow();
        Map<String, Secret> secrets = new HashMap<>(found.secrets());
        KEYS.forEach((field, key) -> secrets.computeIfPresent(field, (name, sample) -> Secret.of(key)));
        return new ProbeSubject(found.provider(), found.model(), found.type(), found.plain(), secrets);
    }

    /** The form with the model's name and the address that the case asks for. */
    private static ProbeSubject named(ProbeSubject subject, ProbeCase asked) {
        String model = subject.type() == null ? null : "model-1";
        Map<String, String> plain = new HashMap<>(subject.plain());
        for (ValueCondition condition : asked.conditions()) {
            if (condition.startsWith() != null && condition.field().equals(Template.MODEL_NAME)) {
                model = condition.startsWith() + "model-1";
            } else if (condition.endsWith() != null && !condition.negated()) {
                plain.computeIfPresent(
                        condition.field(), (field, base) -> base.replaceFirst("/+\\z", "") + condition.endsWith());
            }
        }
        return new ProbeSubject(subject.provider(), model, subject.type(), plain, subject.secrets());
    }

    void answer(Function<String, byte[]> answers) {
        script = answers;
    }

    ProviderProbe probe() {
        return new ProviderProbe(vertx, clock, egress, new ProbeBudget(clock, 100, 10));
    }

    ProbeResult ask(ProbeSubject subject, ProbeCase asked, Function<String, byte[]> answers) throws Exception {
        server.requests.clear();
        answer(answers);
        return new ProbeRun(vertx, egress, clock, subject, asked)
                .result(Values.of(subject))
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    /** The requests since the last question by one case. */
    List<String> requests() {
        return List.copyOf(server.requests);
    }

    @Override
    public void close() throws IOException {
        server.close();
        vertx.close();
    }
}
