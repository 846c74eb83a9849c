package dev.modelkeys.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "192.0.2.1, ::ffff:192.0.2.1, true",
        "192.0.2.1, 0:0:0:0:0:ffff:c000:201, true",
        "::ffff:192.0.2.1, ::ffff:192.0.2.2, false",
        "2001:db8:0:1::1, 2001:DB8:0:1:ffff:ffff:ffff:ffff, true",
        "2001:db8:0:1::1, 2001:db8:0:2::1, false",
        "fe80::1, fe80:0:0:0:0:0:0:2%eth0, true",
        "::1, 127.0.0.1, false",
        "unknown, unknown, true",
        "unknown, '', false"
    })
    void whichAddressesAreOneClient(String one, String other, boolean same) {
        assertThat(ClientNetwork.of(one).equals(ClientNetwork.of(other))).isEqualTo(same);
    }
}
