package dev.modelkeys.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Credentials travel in requests: beyond this machine only where somebody encrypts. */
final class NetworkCheck implements StartupCheck {

    private static final String HOST = "quarkus.http.host";
    private static final String PROXY = "modelkeys.proxy-terminates-tls";
    private static final String PLAIN = "quarkus.http.insecure-requests";
    private static final Set<String> NO_PLAIN = Set.of("disabled", "redirect");
    private static final Set<String> CERTIFICATES = Set.of(
            "quarkus.http.tls-configuration-name",
            "quarkus.http.ssl.certificate.files",
            "quarkus.http.ssl.certificate.key-store-file");

    @Override
    public Optional<StartupProblem> refusal(Settings settings) {
        String host = settings.text(HOST).orElse("0.0.0.0");
        if (isOfThisMachine(host) || settings.isOn(PROXY)) {
            return Optional.empty();
        }
        if (CERTIFICATES.stream().noneMatch(name -> settings.text(name).isPresent())) {
            return Optional.of(new StartupProblem(
                    HOST,
                    "is an address that other machines reach, and nothing encrypts; configure TLS with"
                            + " quarkus.http.ssl.certificate.files and .key-files, or set " + PROXY
                            + "=true if a reverse proxy does"));
        }
        if (!NO_PLAIN.contains(settings.text(PLAIN).orElse("").toLowerCase(Locale.ROOT))) {
            return Optional.of(new StartupProblem(
                    PLAIN, "leaves a port without TLS open to other machines; set it to disabled or to redirect"));
        }
        return Optional.empty();
    }

    static boolean isOfThisMachine(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
