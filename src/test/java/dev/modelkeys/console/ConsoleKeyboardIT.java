package dev.modelkeys.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.modelkeys.console.Operator.key;
import static dev.modelkeys.console.Operator.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.modelkeys.live.Deployment;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The procedures of the product, without a pointer. */
class ConsoleKeyboardIT {

    private static Browser browser;
    private static Deployment deployment;
    private static String owner;

    private Console console;
    private Keyboard keys;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Browser.start();
        deployment = Deployment.start(Map.of("MODELKEYS_PROBE_ON_SAVE", "off"));
        Operator operator = Operator.of(deployment);
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
        console = new Console(browser.open(deployment.server().address(), "/providers/openai")).signIn(owner);
        keys = console.keyboard();
        console.says("Production");
    }

    @AfterEach
    void nothingWentWrong() {
        console.page().context().close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theDefaultIsSwitchedAndAPanelIsClosed() {
        keys.tabTo("Make Staging the default").press("Enter");
        console.isDefault("Staging");
        keys.tabTo("More actions for Production").press("Enter");
        keys.press("Enter");
        assertThat(console.panel("Edit credential")).isVisible();
        assertThat(console.page().getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        keys.press("Escape");
        assertThat(console.panel("Edit credential")).hasCount(0);
        keys.tabTo("Make Production the default").press("Space");
        console.isDefault("Production");
    }

    @Test
    void aCredentialIsAddedAndDeleted() {
        keys.tabTo("Add credential").press("Enter");
        assertThat(console.panel("Add credential")).isVisible();
        assertThat(console.page().getByLabel("API Key", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        keys.type(key("keys"));
        keys.tabTo("Name").type("By keys");
        keys.press("Enter");
        assertThat(console.panel("Add credential")).hasCount(0);
        assertThat(console.row("By keys")).isVisible();

        keys.tabTo("More actions for By keys").press("Enter");
        keys.press("End");
        keys.press("Enter");
        Locator question = console.question("Delete By keys?");
        assertThat(question.getByRole(AriaRole.BUTTON, named("Delete credential")))
                .isEnabled();
        keys.tabTo("Delete credential").press("Enter");
        assertThat(question).hasCount(0);
        assertThat(console.row("By keys")).hasCount(0);
    }

    @Test
    void aCustomModelIsAddedRemovedAndAddedAgain() {
        keys.tabTo("Custom models0").press("Enter");
        console.says("No custom model yet");
        keys.tabTo("Add model").press("Enter");
        keys.tabTo("Model name").type("by-keys");
        keys.tabTo("API Key").type(key("keys"));
        keys.press("Enter");
        console.says("by-keys is added");

        keys.tabTo("More actions for by-keys").press("Enter");
        keys.press("End");
        keys.press("Enter");
        assertThat(console.question("Remove by-keys?").getByRole(AriaRole.BUTTON, named("Remove model")))
                .isEnabled();
        keys.tabTo("Remove model").press("Enter");
        console.says("No custom model yet");
        keys.tabTo("Add model").press("Enter");
        keys.tabTo("Add by-keys again").press("Enter");
        console.says("by-keys is listed again");
    }

    @Test
    void twoCredentialsShareTheCallsOfAModelByWeight() {
        keys.tabTo("Load sharing").press("Enter");
        console.says("No model shares its calls yet");
        keys.tabTo("Share a model").press("Enter");
        assertThat(console.panel("Share the calls of a model")).isVisible();
        keys.tabTo("Model").type("text-embedding-3-large");
        keys.press("ArrowDown");
        keys.press("Enter");
        keys.tabTo("Choose credentials").press("Enter");
        console.says("How calls are shared");
        keys.tabTo("In turn").press("ArrowDown");
        keys.tabTo("Weight of Staging").press("Control+a");
        keys.type("3");
        console.says("75% of calls");
        keys.tabTo("Save load sharing").press("Enter");
        console.says("The calls of text-embedding-3-large are shared.");
        console.says("The next call gets");
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
