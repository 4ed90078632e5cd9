package org.zhibu.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The page in Debian's Chromium, with what a planner does with it. */
final class Workbench implements AutoCloseable {
    private static final Path CHROMIUM = Path.of(System.getProperty("zhibu.chromium", "/usr/bin/chromium"));
    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    Workbench(String address, String locale) {
        this.address = address;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setHeadless(true)
                        .setArgs(FLAGS));
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale(locale));
        context.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                complaints.add("asks outside: " + request.url());
            }
        });
    }

    /** Opens a view, as somebody who was sent the link. */
    Page open(String fragment) {
        Page page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
        page.navigate(address + fragment);
        page.waitForSelector("body.is-loaded");
        return page;
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.type() + ": " + message.text());
        }
    }

    /** Errors and warnings of the browser, and requests to anybody but the service. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Clicks the map at a share of its width and height. */
    static void clickMap(Page page, double across, double down) {
        BoundingBox map = page.locator("#map").boundingBox();
        page.mouse().click(map.x + map.width * across, map.y + map.height * down);
    }

    /** The first number in a text such as "71,102". */
    static long figure(Locator locator) {
        return Long.parseLong(locator.innerText().replaceAll("[^0-9]", ""));
    }

    /** Waits through the page: its address only changes for us while Playwright handles its messages. */
    static void await(Page page, String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + ": not within 20 s; the address is " + page.url());
            }
            page.waitForTimeout(50);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
