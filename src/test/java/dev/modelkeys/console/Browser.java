package dev.modelkeys.console;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assumptions;

/** Chromium without a window, which remembers everything that a page must not do. */
public final class Browser implements AutoCloseable {

    private static final Path EXECUTABLE = executable();
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Milliseconds that anything may take; a machine with other work is slow. */
    private static final double PATIENCE = 30_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> allowed = new CopyOnWriteArrayList<>();
    private final List<String> expected = new CopyOnWriteArrayList<>();

    private Browser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(ARGUMENTS));
    }

    /** The shell without windows takes half of the processor time. */
    private static Path executable() {
        String named = System.getenv("CHROMIUM");
        if (named != null) {
            return Path.of(named);
        }
        Path shell = Path.of("/usr/bin/chromium-headless-shell");
        return Files.isExecutable(shell) ? shell : Path.of("/usr/bin/chromium");
    }

    public static Browser start() {
        Assumptions.assumeTrue(
                Files.isExecutable(EXECUTABLE), "The console is not tried: there is no Chromium at " + EXECUTABLE);
        return new Browser();
    }

    /** Requests to addresses that begin so are no complaint. */
    public void allow(String address) {
        allowed.add(address);
    }

    /** Complaints that hold this text are meant, until complaints are looked at. */
    void expect(String text) {
        expected.add(text);
    }

    private boolean isAllowed(String url) {
        return allowed.stream().anyMatch(url::startsWith);
    }

    /** A new page without any memory of others. */
    Page open(String server, String address, int width, ColorScheme scheme) {
        BrowserContext context = chromium.newContext(new NewContextOptions()
                .setBaseURL(server)
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-US"));
        context.setDefaultTimeout(PATIENCE);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(server + "/") && !isAllowed(request.url())) {
                complaints.add("request to elsewhere: " + request.url());
            }
        });
        page.navigate(address);
        return page;
    }

    public Page open(String server, String address) {
        return open(server, address, 1440, ColorScheme.LIGHT);
    }

    /** Errors on consoles, violations of the policy and requests to elsewhere, since the last call, without those expected. */
    public List<String> complaints() {
        List<String> all = complaints.stream()
                .filter(complaint -> expected.stream().noneMatch(complaint::contains))
                .toList();
        complaints.clear();
        expected.clear();
        return all;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
