package dev.modelkeys.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EgressPolicyTest {

    private static final EgressTarget HTTPS = target("https://a.example/x");

    private static EgressTarget target(String url) {
        return EgressTarget.parse(url).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.8.9.1",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "fd00:ec2::254",
                "fd20:ce::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2001:0:7f00::1"
            })
    void addressesThatAreNotPublicAreRefused(String address) throws Exception {
        AddressPolicy policy = new AddressPolicy(Networks.of());
        assertThat(policy.allows(HTTPS, InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "172.32.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void publicAddressesAreAllowedByHttpsAtItsPort(String address) throws Exception {
        AddressPolicy policy = new AddressPolicy(Networks.of());
        InetAddress parsed = InetAddress.getByName(address);
        assertThat(policy.allows(HTTPS, parsed)).isTrue();
        assertThat(policy.allows(target("https://a.example:8443/"), parsed)).isFalse();
        assertThat(policy.allows(target("http://a.example/"), parsed)).isFalse();
        assertThat(policy.mayAllow(target("http://a.example/"))).isFalse();
    }

    @Test
    void namedNetworksAreAllowedAtAnyPort() throws Exception {
        AddressPolicy policy = new AddressPolicy(Networks.of("10.1.0.0/16", " fd00:1::/64", "127.0.0.1/32"));
        EgressTarget ollama = target("http://ollama.internal:11434/api");
        assertThat(policy.allows(ollama, InetAddress.getByName("10.1.255.1"))).isTrue();
        assertThat(policy.allows(ollama, InetAddress.getByName("fd00:1::5"))).isTrue();
        assertThat(policy.allows(ollama, InetAddress.getLoopbackAddress())).isTrue();
        assertThat(policy.allows(ollama, InetAddress.getByName("127.0.0.2"))).isFalse();
        assertThat(policy.allows(ollama, InetAddress.getByName("10.2.0.1"))).isFalse();
        assertThat(policy.allows(ollama, InetAddress.getByName("1.1.1.1"))).isFalse();
    }

    @Test
    void addressesOfThisMachineAreRefusedWhateverTheyAre() throws Exception {
        AddressPolicy policy = new AddressPolicy(Networks.of());
        for (NetworkInterface device : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress own : Collections.list(device.getInetAddresses())) {
                assertThat(policy.allows(HTTPS, own)).as(own.toString()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://0",
                "http://2130706433",
                "http://0x7f.1",
                "http://017700000001",
                "http://127.0.0.1.",
                "http://\uFF11\uFF12\uFF17.0.0.1",
                "http://user@127.0.0.1",
                "http://ok.example\\@127.0.0.1",
                "file:///etc/passwd",
                "gopher://a.example/",
                "jar:http://a.example!/x",
                "ftp://a.example/",
                "https://a b.example/",
                "https://a.example/a b",
                "https://a.example/\u00fc",
                "https://a.example:0/",
                "https://a.example:65536/",
                "https:///x",
                "//a.example/"
            })
    void whatClientsReadInSeveralWaysIsNoTarget(String url) {
        assertThat(EgressTarget.parse(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://A.Example/x?y=1#z, true, a.example, 443, /x?y=1",
        "https://a.example, true, a.example, 443, /",
        "http://a.example?x, false, a.example, 80, /?x",
        "https://a.example#@127.0.0.1, true, a.example, 443, /",
        "http://[::1]:8080/x, false, [0:0:0:0:0:0:0:1], 8080, /x"
    })
    void targetsAreTakenApart(String url, boolean tls, String host, int port, String path) {
        assertThat(target(url)).isEqualTo(new EgressTarget(tls, host, port, path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.0.0", "10.1.0.0/33", "example.com/8", "/8", "x"})
    void whatIsNoNetworkIsRefused(String network) {
        assertThatThrownBy(() -> Networks.of(network)).isInstanceOf(IllegalArgumentException.class);
    }
}
