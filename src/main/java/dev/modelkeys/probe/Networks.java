package dev.modelkeys.probe;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Set of networks in the notation with a prefix length. */
final class Networks {

    /** A name would be resolved, and an empty one is this machine. */
    private static final Pattern NETWORK = Pattern.compile("[0-9a-fA-F:.]{2,45}/[0-9]{1,3}");

    private final List<IpSubnetFilterRule> networks;

    private Networks(List<IpSubnetFilterRule> networks) {
        this.networks = networks;
    }

    /** @throws IllegalArgumentException for what is no network */
    static Networks of(Stream<String> networks) {
        return new Networks(networks.map(String::strip).map(Networks::network).toList());
    }

    private static IpSubnetFilterRule network(String network) {
        if (!NETWORK.matcher(network).matches()) {
            throw new IllegalArgumentException("A network is an address and the length of its prefix");
        }
        return new IpSubnetFilterRule(network, IpFilterRuleType.ACCEPT);
    }

    static Networks of(String... networks) {
        return of(Stream.of(networks));
    }

    boolean isEmpty() {
        return networks.isEmpty();
    }

    boolean contain(InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return networks.stream().anyMatch(network -> network.matches(socket));
    }
}
