package org.duban.support;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium or Chrome of this machine, driven by Playwright; nothing is downloaded. */
public final class InstalledChromium {

    /** Without windows it is the same browser for half the work. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome");

    private static final List<String> FOLDERS =
            List.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome");
    private static final List<String> ELSEWHERE = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:/Program Files/Google/Chrome/Application/chrome.exe");

    /** As long as a page is waited for otherwise; what a busy machine does late is not wrong. */
    private static final double PATIENCE = 30_000;

    private InstalledChromium() {}

    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** Skips the calling test where there is no browser, but fails it in continuous integration. */
    public static Browser launch(Playwright playwright) {
        var executable = find();
        if (executable.isEmpty()) {
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("No Chromium or Chrome found, and CI=true wants one");
            }
            return abort("No Chromium or Chrome found on this machine");
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.get())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    private static Optional<Path> find() {
        return Stream.concat(
                        NAMES.stream().flatMap(name -> FOLDERS.stream().map(folder -> folder + "/" + name)),
                        ELSEWHERE.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
