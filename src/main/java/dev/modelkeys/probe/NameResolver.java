package dev.modelkeys.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Source of the addresses of a host. */
interface NameResolver {

    NameResolver OF_THE_SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    List<InetAddress> resolve(String host) throws UnknownHostException;
}
