package dev.modelkeys.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.net.ProxyOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The way out, over real sockets. */
class EgressTest extends LocalEgress {

    @Test
    void theCheckedAddressIsConnectedToUnderTheNameOfTheHost() throws Exception {
        try (LocalProvider provider = LocalProvider.open(
                certificate.server(), (request, out) -> out.write(LocalProvider.response(200, "X-Y: z\r\n", "{}")))) {
            Answer answer = answer(
                    egress(HERE).send(get("https://provider.test:" + provider.port() + "/v1/models?limit=1"), TIME));
            assertThat(answer.failure()).isNull();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("x-y")).isEqualTo("z");
            assertThat(provider.serverNames).containsExactly("provider.test");
            assertThat(provider.requests)
                    .singleElement()
                    .asString()
                    .startsWith("GET /v1/models?limit=1 HTTP/1.1\r\n")
                    .containsIgnoringCase("\r\nhost: provider.test:" + provider.port() + "\r\n")
                    .containsIgnoringCase("\r\nauthorization: Bearer k\r\n")
                    .containsIgnoringCase("\r\nuser-agent: Modelkeys\r\n");
            assertThat(lookups).hasValue(1);
        }
    }

    @Test
    void aCertificateForAnotherNameEndsTheConnectionBeforeTheKeyIsSent() throws Exception {
        try (LocalProvider provider = LocalProvider.open(certificate.server(), (request, out) -> {})) {
            Answer answer = answer(egress(HERE).send(get("https://other.test:" + provider.port() + "/"), TIME));
            assertThat(answer.failure()).isEqualTo(Finding.TLS_FAILED);
            assertThat(provider.requests).isEmpty();
        }
    }

    @Test
    void aNameThatLeadsInsideIsRefusedWithoutAConnection() throws Exception {
        try (LocalProvider provider = LocalProvider.answering(200, "{}")) {
            Egress rebinding = egress(
                    HERE, null, host -> List.of(InetAddress.getLoopbackAddress(), InetAddress.getByName("127.0.0.2")));
            for (Egress.Sent sent : List.of(
                    rebinding.send(get("http://provider.test:" + provider.port() + "/"), TIME),
                    egress(Networks.of()).send(get("https://provider.test/"), TIME),
                    egress(Networks.of()).send(get("http://provider.test:" + provider.port() + "/"), TIME),
                    egress(Networks.of("10.0.0.0/8")).send(get("http://127.0.0.1:" + provider.port() + "/"), TIME),
                    egress(Networks.of()).send(get("ftp://provider.test/"), TIME))) {
                assertThat(answer(sent).failure()).isEqualTo(Finding.ADDRESS_NOT_ALLOWED);
            }
            assertThat(provider.connections).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aSecondLookupCannotLeadElsewhere() throws Exception {
        try (LocalProvider provider = LocalProvider.answering(200, "{}");
                ServerSocket inside = new ServerSocket(provider.port(), 1, InetAddress.getByName("127.0.0.2"))) {
            Egress egress = egress(
                    HERE,
                    null,
                    host -> List.of(InetAddress.getByName(lookups.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.2")));
            assertThat(answer(egress.send(get("http://provider.test:" + provider.port() + "/"), TIME))
                            .status())
                    .isEqualTo(200);
            assertThat(lookups).hasValue(1);
            inside.setSoTimeout(200);
            assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (LocalProvider elsewhere = LocalProvider.answering(200, "{}");
                LocalProvider provider = LocalProvider.open(
                        null,
                        (request, out) -> out.write(LocalProvider.response(
                                307, "Location: http://127.0.0.1:" + elsewhere.port() + "/\r\n", "")))) {
            Answer answer = answer(egress(HERE).send(get("http://provider.test:" + provider.port() + "/"), TIME));
            assertThat(answer.status()).isEqualTo(307);
            assertThat(elsewhere.connections).isEmpty();
            assertThat(provider.requests).hasSize(1);
        }
    }

    @Test
    void troubleHasANameOfItsOwn() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThat(answer(egress(HERE).send(get("http://provider.test:" + closed + "/"), TIME))
                        .failure())
                .isEqualTo(Finding.UNREACHABLE);
        Egress unknown = egress(HERE, null, host -> {
            throw new UnknownHostException(host);
        });
        assertThat(answer(unknown.send(get("https://provider.test/"), TIME)).failure())
                .isEqualTo(Finding.NAME_UNKNOWN);
        try (LocalProvider odd =
                LocalProvider.open(null, (request, out) -> out.write("nonsense\r\n\r\n".getBytes(ISO_8859_1)))) {
            assertThat(answer(egress(HERE).send(get("http://provider.test:" + odd.port() + "/"), TIME))
                            .failure())
                    .isEqualTo(Finding.NOT_UNDERSTOOD);
        }
    }

    @Test
    void onlyTheProxyOfTheSettingsIsUsed() throws Exception {
        try (LocalProvider ambient = LocalProvider.answering(200, "{}");
                LocalProvider proxy =
                        LocalProvider.open(null, (request, out) -> out.write(LocalProvider.response(403, "", "")));
                LocalProvider provider = LocalProvider.answering(200, "{}")) {
            System.setProperty("http.proxyHost", "127.0.0.1");
            System.setProperty("http.proxyPort", "" + ambient.port());
            try {
                assertThat(answer(egress(HERE).send(get("http://provider.test:" + provider.port() + "/"), TIME))
                                .status())
                        .isEqualTo(200);
            } finally {
                System.clearProperty("http.proxyHost");
                System.clearProperty("http.proxyPort");
            }
            assertThat(ambient.connections).isEmpty();

            Egress proxied = egress(
                    Networks.of(), new ProxyOptions().setHost("127.0.0.1").setPort(proxy.port()), host -> {
                        throw new UnknownHostException(host);
                    });
            answer(proxied.send(get("https://provider.test/"), TIME));
            assertThat(proxy.requests)
                    .singleElement()
                    .asString()
                    .startsWith("CONNECT provider.test:443 ")
                    .doesNotContainIgnoringCase("authorization");
            assertThat(answer(proxied.send(get("https://127.0.0.1/"), TIME)).failure())
                    .isEqualTo(Finding.ADDRESS_NOT_ALLOWED);
        }
    }
}
