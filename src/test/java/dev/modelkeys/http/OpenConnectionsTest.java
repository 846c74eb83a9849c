package dev.modelkeys.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.http.OpenConnections.Connection;
import dev.modelkeys.http.OpenConnections.Ends;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenConnectionsTest {

    private final OpenConnections connections = new OpenConnections();
    private final List<String> closed = new ArrayList<>();

    @BeforeEach
    void limits() {
        connections.limit(4, 2);
    }

    @Test
    void theFirstOfAnAddressGivesWayToItsThird() {
        open("a", 1);
        open("a", 2);
        open("a", 3);

        assertThat(closed).containsExactly("a1");
    }

    @Test
    void theAddressesOfOneNetworkOfIpv6CountTogether() {
        open("2001:db8:0:1::1", 1);
        open("2001:db8:0:1:2::2", 1);
        open("2001:db8:0:2::1", 1);
        open("2001:db8:0:1::3", 1);

        assertThat(closed).containsExactly("2001:db8:0:1::11");
    }

    @Test
    void theOneWithoutARequestForLongestGivesWay() {
        open("a", 1);
        open("a", 2);
        request("a", 1);
        open("a", 3);

        assertThat(closed).containsExactly("a2");
    }

    @Test
    void aRequestInProgressGivesWayToNone() {
        open("a", 1);
        open("a", 2);
        connections.beginRequest(ends("a", 1));
        connections.beginRequest(ends("a", 2));
        open("a", 3);
        assertThat(closed).containsExactly("a3");

        connections.endRequest(ends("a", 2));
        open("a", 4);
        assertThat(closed).containsExactly("a3", "a2");
    }

    @Test
    void theIdlestOfAllGivesWayWhereTheServerIsFull() {
        open("a", 1);
        open("b", 1);
        open("c", 1);
        open("d", 1);
        request("a", 1);
        open("e", 1);

        assertThat(closed).containsExactly("b1");
    }

    @Test
    void aConnectionThatEndedCountsNoMore() {
        Connection first = open("a", 1);
        open("a", 2);
        connections.forget(first);
        connections.forget(first);
        open("a", 3);
        assertThat(closed).isEmpty();

        open("a", 4);
        assertThat(closed).containsExactly("a2");
    }

    @Test
    void onlyAConnectionWithoutAnyRequestIsUnused() {
        Connection silent = open("a", 1);
        Connection used = open("a", 2);
        request("a", 2);

        connections.closeUnused(silent);
        connections.closeUnused(used);

        assertThat(closed).containsExactly("a1");
    }

    private Connection open(String address, int port) {
        return connections.open(ends(address, port), () -> closed.add(address + port));
    }

    private void request(String address, int port) {
        connections.beginRequest(ends(address, port));
        connections.endRequest(ends(address, port));
    }

    private static Ends ends(String address, int port) {
        return new Ends(address, port, 8080);
    }
}
