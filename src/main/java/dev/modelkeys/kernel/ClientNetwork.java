package dev.modelkeys.kernel;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Objects;

/** The network that limits count as one client: an IPv4 address, or a /64 of IPv6, of which a single host has every address. */
public final class ClientNetwork {

    private static final int BYTES = 8;

    private ClientNetwork() {}

    /** An IPv4 address within an IPv6 one counts as what it is, and a text that is no address as itself. */
    public static String of(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByAddress(bytes);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(bytes, 0, BYTES)
                    : Objects.requireNonNull(parsed.getHostAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
