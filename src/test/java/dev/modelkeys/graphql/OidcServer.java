package dev.modelkeys.graphql;

import dev.modelkeys.access.Role;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A server whose people sign in at an issuer, with a second workspace named "branch". */
final class OidcServer implements AutoCloseable {

    private static final String QUESTION = "{\"query\": \"{ viewer { name } }\"}";
    private static final String CREATE_WORKSPACE =
            "mutation { createWorkspace(input: {name: \"branch\"}) { workspace { id } userErrors { code } } }";

    private final LoopbackIssuer issuer;
    private final Production production;

    private OidcServer(LoopbackIssuer issuer, Map<String, String> more) throws IOException {
        this.issuer = issuer;
        Map<String, String> settings = new HashMap<>(more);
        settings.putAll(Map.of(
                "MODELKEYS_SIGN_IN_ISSUER", issuer.address(),
                "MODELKEYS_SIGN_IN_AUDIENCE", LoopbackIssuer.AUDIENCE,
                "MODELKEYS_SIGN_IN_ROLE_CLAIM", "realm_access/roles",
                "MODELKEYS_SIGN_IN_ROLES",
                        "owners=OWNER,managers=MANAGER,members=MEMBER,runtimes=RUNTIME,auditors=AUDITOR",
                "MODELKEYS_SIGN_IN_WORKSPACE_CLAIM", "groups",
                "MODELKEYS_SIGN_IN_WORKSPACES", "head office=default,/branches/one=branch,nowhere=no such place"));
        this.production = Production.alone(settings);
    }

    /** Their issuer has a certificate that only its own settings vouch for. */
    static OidcServer hired() throws IOException {
        Certificate certificate = Certificate.selfSigned();
        OidcServer staff = new OidcServer(
                LoopbackIssuer.encrypted(certificate),
                Map.of(
                        "QUARKUS_TLS_ISSUER_TRUST_STORE_PEM_CERTS",
                        certificate.pem().toString()));
        staff.production.api().query(CREATE_WORKSPACE);
        return staff;
    }

    /** Before their issuer can be reached. */
    static OidcServer early() throws IOException {
        LoopbackIssuer issuer = LoopbackIssuer.plain();
        issuer.stop();
        return new OidcServer(issuer, Map.of());
    }

    /** Offers sign-in in the console. */
    static OidcServer withConsole() throws IOException {
        return new OidcServer(
                LoopbackIssuer.plain(),
                Map.of(
                        "MODELKEYS_SIGN_IN_CLIENT_ID",
                        "console",
                        "MODELKEYS_SIGN_IN_PARAMETERS",
                        "audience=" + LoopbackIssuer.AUDIENCE));
    }

    LoopbackIssuer issuer() {
        return issuer;
    }

    Production production() {
        return production;
    }

    /** Valid token of a person with this role and group. */
    TokenDraft draft(String name, Role role, String group) {
        String claim = role.name().toLowerCase(Locale.ROOT) + "s";
        return issuer.draft(name)
                .with("preferred_username", name)
                .with("realm_access", Map.of("roles", List.of(claim)))
                .with("groups", group);
    }

    Api as(TokenDraft draft) {
        return Api.at(production.address(), draft.signed(issuer.key(0)));
    }

    RawResponse ask(TokenDraft draft) {
        return ask(draft.signed(issuer.key(0)));
    }

    RawResponse ask(String token) {
        return production.stranger().post(QUESTION, "Authorization: Bearer " + token);
    }

    @Override
    public void close() throws IOException {
        production.close();
        issuer.close();
    }
}
