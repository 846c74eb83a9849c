package dev.modelkeys.start;

import dev.modelkeys.ModelkeysConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Requests carry credentials, so other machines may connect only through TLS. */
final class NetworkCheck implements StartupCheck {

    static final String EVERY_ADDRESS = "0.0.0.0";

    private static final String HOST = "quarkus.http.host";
    private static final String PLAIN = "quarkus.http.insecure-requests";
    private static final String DISABLED = "disabled";
    private static final String REDIRECT = "redirect";
    private static final Set<String> CERTIFICATES = Set.of(
            "quarkus.http.tls-configuration-name",
            "quarkus.http.ssl.certificate.files",
            "quarkus.http.ssl.certificate.key-store-file");

    @Override
    public void check(Settings settings) {
        String host = settings.text(HOST).orElse(EVERY_ADDRESS);
        if (isLoopback(host) || settings.modelkeys().proxyTerminatesTls()) {
            return;
        }
        if (!hasTls(settings)) {
            throw new StartupProblem(
                    HOST,
                    "is an address that other machines reach, and nothing encrypts; configure TLS with"
                            + " quarkus.http.ssl.certificate.files and .key-files, or set "
                            + ModelkeysConfig.PROXY_TERMINATES_TLS + "=true if a reverse proxy does");
        }
        if (hasPlainPort(settings) && !plain(settings).equals(REDIRECT)) {
            throw new StartupProblem(
                    PLAIN, "leaves a port without TLS open to other machines; set it to disabled or to redirect");
        }
    }

    static boolean hasTls(Settings settings) {
        return CERTIFICATES.stream().anyMatch(name -> settings.text(name).isPresent());
    }

    static boolean hasPlainPort(Settings settings) {
        return !plain(settings).equals(DISABLED);
    }

    static boolean isLoopback(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String plain(Settings settings) {
        return settings.text(PLAIN).orElse("").toLowerCase(Locale.ROOT);
    }
}
