package dev.modelkeys.catalog;

import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules for the address that a form's secrets are sent to. */
final class AddressRules {

    /** Last words of the names of parameters that carry a secret: api_key, access-token, X-Amz-Signature. */
    private static final Set<String> SECRET_WORDS = Set.of(
            "key",
            "apikey",
            "accesskey",
            "subscriptionkey",
            "token",
            "accesstoken",
            "authtoken",
            "apitoken",
            "secret",
            "clientsecret",
            "password",
            "passwd",
            "pwd",
            "sig",
            "signature",
            "credential",
            "credentials",
            "auth",
            "authorization",
            "bearer",
            "jwt");

    /** Key of an Azure function; other codes, such as a country's, have a word before them. */
    private static final String FUNCTION_KEY = "code";

    private AddressRules() {}

    static Optional<Rejection> fault(FormField field, String value) {
        Optional<WebAddress> address = WebAddress.parse(value);
        if (address.isEmpty()) {
            return Optional.of(
                    field.rejection(
                            Code.INVALID,
                            "must be an address that begins with https:// or http://, goes on with a host, and has no blanks."));
        }
        return Stream.of(address.get().parameters().split("[&;?#]", -1))
                        .map(parameter -> parameter.substring(0, Math.max(0, parameter.indexOf('='))))
                        .anyMatch(AddressRules::namesASecret)
                ? Optional.of(field.rejection(
                        Code.INVALID, "must not carry a key, token or signature: leave out that parameter."))
                : Optional.empty();
    }

    private static boolean namesASecret(String encoded) {
        String name = decoded(encoded).toLowerCase(Locale.ROOT);
        int end = name.length();
        while (end > 0 && !Character.isLetterOrDigit(name.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetterOrDigit(name.charAt(start - 1))) {
            start--;
        }
        return name.equals(FUNCTION_KEY) || SECRET_WORDS.contains(name.substring(start, end));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
