package dev.modelkeys.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.modelkeys.console.Operator.key;
import static dev.modelkeys.console.Operator.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.modelkeys.live.Deployment;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles, long lists, a lost connection, an ended session, and what the browser keeps. */
class ConsoleStatesIT {

    private static final int MANY = 1_000;
    private static final int MANY_MODELS = 60;

    private static Browser browser;
    private static Deployment deployment;
    private static Operator operator;
    private static String owner;

    private Console console;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Browser.start();
        deployment = Deployment.start(Map.of());
        operator = Operator.of(deployment);
        owner = operator.token("OWNER");
        operator.install("openai");
        operator.addCredential("openai", "Production", value("openai_api_key", key("prod")));
        operator.addCredential("openai", "Staging", value("openai_api_key", key("stag")));
    }

    @AfterAll
    static void stop() throws IOException {
        if (deployment != null) {
            deployment.close();
            browser.close();
        }
    }

    @BeforeEach
    void arrive() throws InterruptedException {
        console = new Console(browser.open(deployment.server().address(), "/"));
    }

    @AfterEach
    void nothingElseWentWrong() {
        console.page().context().close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aMemberSeesNamesAndIsOfferedNoChange() throws IOException, InterruptedException {
        open("/providers/openai", operator.token("MEMBER"));
        console.says("Production");
        assertThat(console.page().getByText("prod", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        assertThat(console.page().getByRole(AriaRole.BUTTON).filter(named("Make default")))
                .hasCount(0);
        assertThat(link("Add credential")).hasCount(0);
        assertThat(link("Access")).hasCount(0);
        assertThat(link("Audit")).hasCount(0);
        console.go("/access");
        console.says("Not for your role");
    }

    @Test
    void anAuditorArrivesAtTheAuditLogAndVerifiesIt() throws IOException, InterruptedException {
        open("/", operator.token("AUDITOR"));
        console.says("Every change, and every attempt");
        console.press("Verify the chain");
        console.says("and none is missing");
        assertThat(link("Providers")).hasCount(0);
    }

    @Test
    void aLostConnectionIsSaidAndComesBackByItself() {
        open("/providers", owner);
        console.says("OpenAI");
        browser.expect("net::ERR_FAILED");
        console.page().route("**/graphql", Route::abort);
        console.follow("OpenAI");
        console.says("No connection to the server");
        console.page().unroute("**/graphql");
        console.isDefault("Production");
        assertThat(console.page().getByText("No connection to the server")).hasCount(0);
    }

    @Test
    void anEndedSessionAsksAgainAtTheSameAddress() {
        open("/providers/openai", owner);
        console.says("Production");
        browser.expect("status of 401");
        console.page().route("**/graphql", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
        console.follow("Audit");
        console.says("Your session ended");
        console.page().unroute("**/graphql");
        console.signIn(owner);
        console.says("Every change, and every attempt");
    }

    @Test
    void aWrongTokenIsRefusedInWords() {
        browser.expect("status of 401");
        console.fill("API token", "mk_owner_wrong");
        console.press("Sign in");
        console.says("The server does not accept this token");
    }

    @Test
    void theBrowserKeepsNothing() {
        open("/providers/openai?add", owner);
        console.addCredential("Third", "API Key", key("kept"));
        console.says("Third is added");
        Object kept = console.page()
                .evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}, history.state, location.href,"
                        + " document.cookie, document.documentElement.outerHTML])");
        assertThat(kept.toString()).doesNotContain(owner, key("kept"));
        assertThat(console.page().evaluate("() => localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
    }

    @Test
    void aThousandCredentialsScrollAndAreSearched() throws IOException, InterruptedException {
        operator.install("mistralai");
        for (int i = 0; i < MANY; i++) {
            operator.addCredential("mistralai", "Account " + i, value("api_key", key("abcd")));
        }
        open("/providers/mistralai", owner);
        Locator rows = console.page().getByRole(AriaRole.ROW);
        assertThat(rows.first()).isVisible();
        assertThat(rows.count()).isLessThan(50);

        console.page().getByRole(AriaRole.SEARCHBOX).fill("Account 77");
        console.says("11 credentials");
        assertThat(console.row("Account 777")).isVisible();
        console.page().getByRole(AriaRole.SEARCHBOX).fill("");
        console.says("1,000 credentials");
        console.page().getByRole(AriaRole.GRID).evaluate("grid => grid.scrollTo(0, 7000)");
        assertThat(rows.filter(named("Account 9")).first()).isVisible();
        assertThat(rows.count()).isLessThan(50);
    }

    @Test
    void allCredentialsOfManyModelsScroll() throws IOException, InterruptedException {
        operator.install("anthropic");
        for (int i = 0; i < MANY_MODELS; i++) {
            operator.addModel("anthropic", "tuned-" + (100 + i), "Key " + i, value("anthropic_api_key", key("many")));
        }
        open("/providers/anthropic/custom-models/manage", owner);
        Locator rows = console.page().getByRole(AriaRole.ROW);
        assertThat(console.row("Key 0")).isVisible();
        assertThat(rows.count()).isLessThan(50);
        // Each end that is reached loads the next models.
        console.page()
                .waitForFunction("() => { const grid = document.querySelector('[role=grid]');"
                        + " grid.scrollTo(0, grid.scrollHeight); return grid.textContent.includes('Key 59') }");
        assertThat(console.row("Key 59")).isVisible();
        assertThat(rows.count()).isLessThan(50);
    }

    private void open(String address, String token) {
        console.page().navigate(address);
        console.signIn(token);
    }

    private Locator link(String name) {
        return console.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
