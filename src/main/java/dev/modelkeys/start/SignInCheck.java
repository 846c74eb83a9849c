package dev.modelkeys.start;

import dev.modelkeys.access.ClaimMapping;
import dev.modelkeys.access.Role;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An issuer that anybody could play, or claims that are taken for more than was meant, would let strangers in. */
final class SignInCheck implements StartupCheck {

    private static final String ISSUER = "modelkeys.sign-in.issuer";
    private static final String AUDIENCE = "modelkeys.sign-in.audience";
    private static final String ROLES = "modelkeys.sign-in.roles";
    private static final String WORKSPACES = "modelkeys.sign-in.workspaces";
    /** Quarkus takes it for a wish to look at none. */
    private static final String ANY = "any";

    @Override
    public Optional<StartupProblem> refusal(Settings settings) {
        Optional<String> issuer = settings.text(ISSUER);
        Optional<String> audience = settings.text(AUDIENCE);
        if (issuer.isEmpty()) {
            return audience.isEmpty()
                    ? Optional.empty()
                    : refuse(ISSUER, "is not set, but " + AUDIENCE + " is; set both or neither");
        }
        if (!isSafe(issuer.get())) {
            return refuse(
                    ISSUER,
                    "is no address of an issuer that is safe; write https://HOST/PATH, without user, query and"
                            + " fragment (http on this machine only)");
        }
        if (audience.isEmpty() || audience.get().equals(ANY)) {
            return refuse(AUDIENCE, "names no audience; write what access tokens for this API have in their claim aud");
        }
        return mappings(settings.texts(ROLES), ROLES, "admins=OWNER")
                .or(() -> roles(settings.texts(ROLES)))
                .or(() -> mappings(settings.texts(WORKSPACES), WORKSPACES, "staff=default"));
    }

    private static Optional<StartupProblem> mappings(List<String> texts, String property, String example) {
        boolean isRight = !texts.isEmpty()
                && texts.stream()
                        .allMatch(text -> ClaimMapping.Entry.parse(text).isPresent());
        return isRight
                ? Optional.empty()
                : refuse(
                        property,
                        "does not say what values of the claim stand for; write such as " + example
                                + ", several with commas between");
    }

    private static Optional<StartupProblem> roles(List<String> texts) {
        List<String> known = Arrays.stream(Role.values()).map(Role::name).toList();
        return texts.stream()
                .flatMap(text -> ClaimMapping.Entry.parse(text).stream())
                .filter(meaning -> !known.contains(meaning.meaning()))
                .findFirst()
                .flatMap(meaning -> refuse(
                        ROLES, "gives \"" + meaning.value() + "\" a role that there is not; the roles are " + known));
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
                            || ("http".equals(uri.getScheme()) && NetworkCheck.isOfThisMachine(uri.getHost())));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Optional<StartupProblem> refuse(String property, String message) {
        return Optional.of(new StartupProblem(property, message));
    }
}
