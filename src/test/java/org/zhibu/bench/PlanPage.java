package org.zhibu.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A planner at the page of a plan: from the key that gives a building an action until the indicators beside the map have changed. */
final class PlanPage implements AutoCloseable {
    private static final Path CHROMIUM = Path.of(System.getProperty("zhibu.chromium", "/usr/bin/chromium"));
    private static final String CHANGED = "#panel-indicators [data-code=FLOOR_AREA]";
    private static final String WATCH = """
            () => {
              window.answered = [];
              const text = () => document.querySelector('%s')?.textContent;
              addEventListener('keydown', (e) => {
                if (e.key !== '1' && e.key !== '3') return;
                const start = performance.now(), before = text();
                const look = () => text() === before ? requestAnimationFrame(look) : window.answered.push(performance.now() - start);
                look();
              }, true);
            }""".formatted(CHANGED);

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setHeadless(true)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));

    /** Milliseconds of each of so many steps on the building in the middle of the map. */
    double[] steps(long plan, double lon, double lat, int steps) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
        page.setDefaultTimeout(120_000);
        page.navigate(String.format(
                Locale.ROOT,
                "http://127.0.0.1:%d/#map=19/%.6f/%.6f&lang=zh&step=plan&plan=%d&tab=indicators",
                RunningService.PORT,
                lat,
                lon,
                plan));
        page.locator(CHANGED).waitFor();
        page.waitForTimeout(2_000);
        var box = page.locator("#map").boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
        page.locator("#dock").waitFor();
        page.evaluate(WATCH);
        for (int step = 0; step < steps; step++) {
            page.keyboard().press(step % 2 == 0 ? "3" : "1");
            int done = step + 1;
            page.waitForFunction("n => window.answered.length >= n", done);
            page.waitForTimeout(400);
        }
        List<?> answered = (List<?>) page.evaluate("() => window.answered");
        return answered.stream()
                .mapToDouble(each -> ((Number) each).doubleValue())
                .toArray();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
