package dev.modelkeys.probe;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** Which addresses providers may be asked at. */
final class AddressPolicy {

    /** Private, shared, link-local, reserved and test networks, multicast, and what clouds serve metadata at. */
    private static final Networks RESERVED = Networks.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    private static final Networks PUBLIC_IPV6 = Networks.of("2000::/3");

    /** Parts of the public space that are documentation, or hold IPv4 addresses: Teredo and 6to4. */
    private static final Networks RESERVED_IPV6 = Networks.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final Networks allowed;

    AddressPolicy(Networks allowed) {
        this.allowed = allowed;
    }

    /** True if the address may be asked at, whatever host name led there. */
    boolean allows(EgressTarget target, InetAddress address) {
        return allowed.contain(address) || (target.isHttpsAtItsPort() && isPublic(address) && !isOwn(address));
    }

    /** False if no address at all may be asked in this way. */
    boolean mayAllow(EgressTarget target) {
        return target.isHttpsAtItsPort() || !allowed.isEmpty();
    }

    private static boolean isPublic(InetAddress address) {
        return address instanceof Inet6Address
                ? PUBLIC_IPV6.contain(address) && !RESERVED_IPV6.contain(address)
                : !RESERVED.contain(address);
    }

    private static boolean isOwn(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }
}
