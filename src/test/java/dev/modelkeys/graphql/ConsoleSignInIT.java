package dev.modelkeys.graphql;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.modelkeys.access.Role;
import dev.modelkeys.console.Browser;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signing in to the console at an issuer. */
class ConsoleSignInIT {

    @Test
    void aPersonComesBackToTheAddressAndNothingIsKept() throws IOException {
        try (Browser browser = Browser.start();
                OidcServer server = OidcServer.withConsole()) {
            LoopbackIssuer issuer = server.issuer();
            issuer.codeFlow()
                    .seat(() -> server.draft("ada", Role.AUDITOR, "head office").signed(issuer.key(0)));
            browser.allow(issuer.address());

            Page page = browser.open(server.production().address(), "/audit?actor=ada");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in with"))
                    .click();

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Audit")))
                    .isVisible();
            assertThat(page.getByText("ada · Auditor")).isVisible();
            assertThat(URI.create(page.url()).getPath() + "?"
                            + URI.create(page.url()).getQuery())
                    .isEqualTo("/audit?actor=ada");
            assertThat(page.evaluate("() => localStorage.length + sessionStorage.length + document.cookie.length"))
                    .isEqualTo(0);
            assertThat(issuer.codeFlow().exchanges()).singleElement().satisfies(exchange -> {
                assertThat(exchange)
                        .containsAllEntriesOf(Map.of(
                                "proven", "true",
                                "code_challenge_method", "S256",
                                "client_id", "console",
                                "scope", "openid",
                                "audience", LoopbackIssuer.AUDIENCE))
                        .doesNotContainKey("client_secret");
            });
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
