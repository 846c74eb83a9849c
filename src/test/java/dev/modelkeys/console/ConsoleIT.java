package dev.modelkeys.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.modelkeys.console.Operator.key;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The product's sentences, carried out in a browser. */
class ConsoleIT {

    private static Browser browser;
    private static Deployment deployment;
    private static Operator operator;
    private static String token;

    private Console console;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Browser.start();
        deployment = Deployment.start(Map.of());
        operator = Operator.of(deployment);
        token = operator.token("OWNER");
    }

    @AfterAll
    static void stop() throws IOException {
        if (deployment != null) {
            deployment.close();
            browser.close();
        }
    }

    @BeforeEach
    void signIn() throws InterruptedException {
        console = new Console(browser.open(deployment.server().address(), "/providers")).signIn(token);
    }

    @AfterEach
    void nothingWentWrong() {
        console.page().context().close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName("A newcomer's first credential: four steps from the first page")
    void firstCredential() {
        console.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Available"))
                .click();
        console.press("Install GroqCloud");
        console.addCredential("First", "API Key", key("aaaa"));

        console.isDefault("First");
        console.says("First is in use for");
    }

    @Test
    @DisplayName("S1, S2: several credentials of a provider; after the default's deletion a new one is chosen")
    void credentialsOfAProvider() throws IOException, InterruptedException {
        operator.install("mistralai");
        console.go("/providers/mistralai");
        console.follow("Add credential");
        console.addCredential("Production", "API Key", key("prod"));
        console.follow("Add credential");
        console.addCredential("Staging", "API Key", key("stag"));
        console.isDefault("Production");

        console.press("Make Staging the default");
        console.isDefault("Staging");

        console.choose("Production", "Edit");
        Locator edit = console.panel("Edit credential");
        assertThat(edit.getByText("Stored: ••••••••prod")).isVisible();
        console.fill("Name", "Production EU");
        console.press("Save changes");
        assertThat(edit).hasCount(0);
        assertThat(console.row("Production EU")).isVisible();

        console.choose("Staging", "Delete");
        console.says("will have no credential to use until you choose another one");
        console.answer("Delete Staging?", "Delete credential");
        console.says("have no credential to use until you choose a default");
        console.page().getByText("Make Production EU the default").click();
        console.isDefault("Production EU");
    }

    @Test
    @DisplayName("S3, S4, S5: credentials of one custom model; adding it again; deleting the only one deletes it")
    void credentialsOfACustomModel() throws IOException, InterruptedException {
        operator.install("anthropic");
        console.go("/providers/anthropic/custom-models");
        addModel("llama-tuned", "One");
        console.says("llama-tuned is added, with One as default.");
        addModel("llama-tuned", "Two");
        console.says("Two is added to the existing model llama-tuned. Its default stays.");

        console.follow("llama-tuned");
        console.isDefault("One");
        console.press("Make Two the default");
        console.isDefault("Two");
        console.choose("One", "Delete");
        console.answer("Delete One?", "Delete credential");
        console.choose("Two", "Delete");
        console.says("It is the only credential of llama-tuned: the model is deleted with it.");
        console.answer("Delete Two?", "Delete credential");

        console.says("No custom model yet");
    }

    @Test
    @DisplayName(
            "S6, S7, S8: all credentials in one place; a removed model is added again; gone with its last credential")
    void removedModels() throws IOException, InterruptedException {
        operator.install("openai");
        console.go("/providers/openai/custom-models");
        addModel("mistral-tuned", "Kept");
        console.press("More actions for mistral-tuned");
        console.page()
                .getByRole(AriaRole.MENUITEM)
                .filter(named("Remove from the list"))
                .click();
        console.answer("Remove mistral-tuned?", "Remove model");
        console.says("No custom model yet");

        console.follow("Add model");
        console.press("Add mistral-tuned again");
        console.says("mistral-tuned is listed again, with Kept as default.");

        console.press("More actions for mistral-tuned");
        console.page()
                .getByRole(AriaRole.MENUITEM)
                .filter(named("Remove from the list"))
                .click();
        console.answer("Remove mistral-tuned?", "Remove model");
        console.follow("Manage credentials");
        assertThat(console.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("mistral-tuned")))
                .containsText("Removed");
        console.choose("Kept", "Delete");
        console.answer("Delete Kept?", "Delete credential");
        console.says("No custom model has a credential");
        console.follow("Custom models");
        console.follow("Add model");
        assertThat(console.page().getByText("Add a removed model again")).hasCount(0);
    }

    private void addModel(String name, String credential) {
        console.follow("Add model");
        console.fill("Model name", name);
        console.fill("Name of the credential", credential);
        console.fill("API Key", key(credential));
        console.press("Add model");
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
