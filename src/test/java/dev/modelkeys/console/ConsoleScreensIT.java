package dev.modelkeys.console;

import static dev.modelkeys.console.Operator.key;
import static dev.modelkeys.console.Operator.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import dev.modelkeys.live.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen in both themes and sizes: nothing that axe finds, nothing wider than the page, and a picture to look at. */
class ConsoleScreensIT {

    private static final Path PICTURES = Path.of("target", "console");
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String SHARED = "amazon nova";

    private static Browser browser;
    private static Deployment deployment;
    private static String token;
    private static String model;
    private static String production;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Browser.start();
        deployment = Deployment.start(Map.of("MODELKEYS_EXPLORER_ENABLED", "true"));
        Operator operator = Operator.of(deployment);
        token = operator.token("OWNER");
        for (String provider : List.of("bedrock", "anthropic", "openai", "azure_openai", "mistralai")) {
            operator.install(provider);
        }
        production = operator.addCredential(
                "bedrock",
                "Production EU",
                value("auth_method", "API_Key")
                        + value("bedrock_api_key", key("q4rt"))
                        + value("aws_region", "eu-central-1"));
        String other = operator.addCredential(
                "bedrock",
                "A rather long name, as people give them: development",
                value("auth_method", "IAM_Role")
                        + value("aws_region", "us-west-2")
                        + value("bedrock_endpoint_url", "https://proxy.example.internal:8443"));
        operator.share("bedrock", SHARED, List.of(production, other));
        operator.bind("bedrock", "production", production);
        operator.limit(production);
        operator.acquire("bedrock", SHARED);
        model = operator.addModel(
                "openai", "ft:gpt-4o-mini:acme::9xYz", "Research", value("openai_api_key", key("ef56")));
        operator.removeModel(
                operator.addModel("openai", "ft:gpt-4o:acme::8abc", "Kept", value("openai_api_key", key("kept"))));
    }

    @AfterAll
    static void stop() throws IOException {
        if (deployment != null) {
            deployment.close();
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"360,LIGHT", "360,DARK", "1440,LIGHT", "1440,DARK"})
    void areAccessibleAndFit(int width, ColorScheme scheme) throws IOException, InterruptedException {
        Page page = browser.open(deployment.server().address(), "/", width, scheme);
        look(page, "sign-in", width, scheme);
        Console console = new Console(page).signIn(token);
        console.says("Who serves your models");
        for (Screen screen : screens()) {
            console.go(screen.address());
            console.says(screen.text());
            look(page, screen.name(), width, scheme);
        }
        console.go("/providers/bedrock");
        console.choose("Production EU", "Delete");
        console.says("It is the default");
        look(page, "delete", width, scheme);
        page.context().close();

        assertThat(browser.complaints()).isEmpty();
    }

    /** A screen with its address and a text that is there once it is loaded. */
    private record Screen(String name, String address, String text) {}

    private static List<Screen> screens() {
        String models = "/providers/openai/custom-models";
        String pool = "/load-sharing/model?provider=bedrock&type=LLM&model=" + SHARED.replace(" ", "%20");
        return List.of(
                new Screen("providers", "/providers", "Amazon Bedrock"),
                new Screen("available", "/providers?show=available&type=RERANK", "Amazon SageMaker"),
                new Screen("none-found", "/providers?q=nothing-like-it", "No provider matches"),
                new Screen("credentials", "/providers/bedrock", "is in use for"),
                new Screen("no-credentials", "/providers/mistralai", "No credential yet"),
                new Screen("not-installed", "/providers/cohere", "Cohere is not installed"),
                new Screen("add", "/providers/bedrock?add", "Authentication Method"),
                new Screen("models", "/providers/openai/models", "Share"),
                new Screen("custom-models", models, "1 credential"),
                new Screen("no-custom-models", "/providers/azure_openai/custom-models", "No custom model yet"),
                new Screen("custom-model", models + "/" + model, "is in use for ft:"),
                new Screen("add-model", models + "/add", "As the provider spells it"),
                new Screen("manage", models + "/manage", "Research"),
                new Screen("test-all", "/providers/bedrock?test", "Start testing"),
                new Screen("set-quotas", "/providers/bedrock?quotas=" + production, "Each minute"),
                new Screen("load-sharing", "/load-sharing", "By weight"),
                new Screen("share-a-model", "/load-sharing?add", "Choose credentials"),
                new Screen("pool", pool, "The next call gets"),
                new Screen("pool-of-environment", pool + "&environment=production", "The next call gets"),
                new Screen("environments", "/environments", "Not bound"),
                new Screen("bind", "/environments?bind=bedrock&environment=production", "Bind a credential"),
                new Screen("usage", "/usage?provider=bedrock", "Calls by day"),
                new Screen("no-usage", "/usage?provider=openai&model=" + model, "Nothing was handed out"),
                new Screen("access", "/access", "first owner"),
                new Screen("create-token", "/access?create=token", "Which program has it"),
                new Screen("audit", "/audit", "· openai"),
                new Screen("missing", "/nowhere", "This address leads to nothing"),
                new Screen("unknown-provider", "/providers/unheard-of", "The catalogue has no provider"));
    }

    private static void look(Page page, String screen, int width, ColorScheme scheme) throws IOException {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction("() => !document.querySelector('.skeletons, [data-entering]')");
        String name = screen + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Files.createDirectories(PICTURES).resolve(name + ".png")));

        assertThat(new AxeBuilder(page)
                                .withTags(STANDARDS)
                                // There are no frames, and without it each look opens a page that takes longer than the
                                // look.
                                .setLegacyMode(true)
                                // What React Aria announces may name elements that are gone.
                                .exclude("[data-live-announcer]")
                                .analyze()
                                .getViolations()
                                .stream()
                                .map(violation -> violation.getId() + ": "
                                        + violation.getNodes().stream()
                                                .map(CheckedNode::getHtml)
                                                .toList()))
                .as(name)
                .isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " fits")
                .isEqualTo(true);
    }
}
