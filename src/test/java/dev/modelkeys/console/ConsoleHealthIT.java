package dev.modelkeys.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.modelkeys.console.Operator.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.modelkeys.graphql.FakeProvider;
import dev.modelkeys.graphql.Probing;
import dev.modelkeys.live.Deployment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What providers say of credentials, in a browser: at the form, in the list, and one after the other. */
class ConsoleHealthIT {

    private static final FakeProvider PROVIDER = FakeProvider.open();
    private static final String ADDRESS = "/providers/" + Probing.PROVIDER;

    @TempDir
    static Path directory;

    private static Browser browser;
    private static Deployment deployment;
    private static String owner;

    private Console console;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Browser.start();
        deployment = Deployment.start(Map.of(
                "MODELKEYS_PROBE_ON_SAVE", "enforce",
                "MODELKEYS_PROBE_PER_MINUTE", "1000",
                "MODELKEYS_EGRESS_ALLOW", "127.0.0.0/8",
                "MODELKEYS_CATALOG_DIRECTORY", Probing.catalog(directory).toString()));
        Operator operator = Operator.of(deployment);
        owner = operator.token("OWNER");
        operator.install(Probing.PROVIDER);
        operator.addCredential(Probing.PROVIDER, "Empty", values(FakeProvider.POOR));
        operator.addCredential(Probing.PROVIDER, "Full", values(FakeProvider.GOOD));
    }

    @AfterAll
    static void stop() throws IOException {
        if (deployment != null) {
            deployment.close();
            browser.close();
        }
        PROVIDER.close();
    }

    @BeforeEach
    void arrive() throws InterruptedException {
        console = new Console(browser.open(deployment.server().address(), ADDRESS)).signIn(owner);
        console.says("Full");
    }

    @AfterEach
    void nothingWentWrong() {
        console.page().context().close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aDefaultWithoutCreditIsNotCalledReady() {
        console.says("Default has no credit");
        console.says("The provider knows this key, but has no credit for it.");
        assertThat(console.page().getByText("Ready", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
    }

    @Test
    void whatIsRejectedIsSaidAtTheFormAndNothingIsSaved() {
        console.follow("Add credential");
        console.fill("Key", FakeProvider.BAD);
        console.fill("Base", PROVIDER.base());
        console.press("Test");
        Locator panel = console.panel("Add credential");
        assertThat(panel.getByText("Rejected", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();

        panel.getByRole(AriaRole.BUTTON, named("Add credential")).click();
        assertThat(panel.getByText("The provider does not accept this credential"))
                .isVisible();
        assertThat(panel.getByText("Nothing was saved.")).isVisible();

        console.fill("Name", "Third");
        console.fill("Key", FakeProvider.BUSY);
        panel.getByRole(AriaRole.BUTTON, named("Add credential")).click();
        assertThat(panel).hasCount(0);
        assertThat(console.row("Third").getByText("Rate limited")).isVisible();
        assertThat(console.row("Third").getByText("come again in")).isVisible();
    }

    @Test
    void aStoredCredentialIsTested() {
        console.choose("Full", "Test");
        console.says("Full: Works");
        assertThat(console.row("Full").getByText("Tested now")).isVisible();
    }

    @Test
    void allAreTestedOneAfterTheOther() {
        console.follow("Test all");
        console.press("Start testing");
        Locator panel = console.panel("Test all credentials");
        assertThat(panel.getByText("are tested.")).isVisible();
        Locator results = panel.getByRole(AriaRole.LISTITEM);
        assertThat(results.filter(text("Full"))).containsText("Works");
        assertThat(results.filter(text("Empty"))).containsText("No credit");
    }

    private static String values(String key) {
        return value("api_key", key) + value("base", PROVIDER.base());
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
