package dev.modelkeys.start;

import dev.modelkeys.ModelkeysConfig.SignIn;
import dev.modelkeys.access.ClaimMapping;
import dev.modelkeys.access.Role;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Sign-in is complete and its issuer safe: an impostor, or a mapping too wide, would let strangers in. */
final class SignInCheck implements StartupCheck {

    /** Quarkus reads it as: accept every audience. */
    private static final String ANY = "any";

    @Override
    public void check(Settings settings) {
        SignIn signIn = settings.modelkeys().signIn();
        Optional<String> audience = signIn.audience();
        if (signIn.issuer().isEmpty()) {
            if (audience.isPresent()) {
                throw new StartupProblem(
                        SignIn.ISSUER, "is not set, but " + SignIn.AUDIENCE + " is; set both or neither");
            }
            if (signIn.clientId().isPresent()) {
                throw new StartupProblem(
                        SignIn.ISSUER, "is not set, but " + SignIn.CLIENT_ID + " is; name the issuer of the client");
            }
            return;
        }
        if (!isSafe(signIn.issuer().get())) {
            throw new StartupProblem(
                    SignIn.ISSUER,
                    "is no address of an issuer that is safe; write https://HOST/PATH, without user, query and"
                            + " fragment (http on this machine only)");
        }
        if (audience.isEmpty() || audience.get().equals(ANY)) {
            throw new StartupProblem(
                    SignIn.AUDIENCE,
                    "names no audience; write what access tokens for this API have in their claim aud");
        }
        checkRoles(entries(signIn.roles(), SignIn.ROLES, "admins=OWNER"));
        List<ClaimMapping.Entry> unused = entries(signIn.workspaces(), SignIn.WORKSPACES, "staff=default");
        checkParameters(signIn.parameters().orElse(List.of()));
    }

    private static void checkParameters(List<String> parameters) {
        if (!parameters.stream().allMatch(parameter -> parameter.matches("\\s*\\w+\\s*=.*"))) {
            throw new StartupProblem(
                    SignIn.PARAMETERS,
                    "does not name parameters with their values; write such as audience=modelkeys-api, several with"
                            + " commas between");
        }
    }

    private static List<ClaimMapping.Entry> entries(Optional<List<String>> texts, String property, String example) {
        List<String> given = texts.orElse(List.of());
        List<ClaimMapping.Entry> entries = given.stream()
                .flatMap(text -> ClaimMapping.Entry.parse(text).stream())
                .toList();
        if (given.isEmpty() || entries.size() < given.size()) {
            throw new StartupProblem(
                    property,
                    "does not say what values of the claim stand for; write such as " + example
                            + ", several with commas between");
        }
        return entries;
    }

    private static void checkRoles(List<ClaimMapping.Entry> entries) {
        List<String> known = Arrays.stream(Role.values()).map(Role::name).toList();
        for (ClaimMapping.Entry entry : entries) {
            if (!known.contains(entry.meaning())) {
                throw new StartupProblem(
                        SignIn.ROLES,
                        "gives \"" + entry.value() + "\" a role that there is not; the roles are " + known);
            }
        }
    }

    private static boolean isSafe(String issuer) {
        try {
            URI uri = new URI(issuer);
            boolean isPlain = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            return isPlain
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && NetworkCheck.isLoopback(uri.getHost())));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
