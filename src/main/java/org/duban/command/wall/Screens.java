package org.duban.command.wall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The screens that are connected to this node, and what is pushed to them (server-sent events): {@code shell} when it opens, which
 * tells the screen whether to load its page anew; {@code board} when what it shows has changed; {@code beat} otherwise, so that it knows
 * that somebody is there. Both begin with the server's time and that of the figures.
 *
 * <p>This is no job of the whole installation: each node feeds its own screens, so it runs on a clock of its own. It stops before
 * the web server waits for its requests to end, which these would never do.
 */
@Slf4j
@Component
public class Screens implements SmartLifecycle {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    /** A screen that takes nothing holds up a thread until the server gives up on it; the others go on meanwhile. */
    private static final int SENDERS = 8;

    private final WallDisplays displays;
    private final Boards boards;
    private final Clock clock;

    private final Duration every;
    private final int most;
    private final int mostPerDisplay;
    private final boolean pulsing;
    private final Set<Screen> open = ConcurrentHashMap.newKeySet();
    /** Made anew at each start: an application may be stopped for a while and go on. */
    private volatile @Nullable Threads threads;

    Screens(
            WallDisplays displays,
            Boards boards,
            Clock clock,
            @Value("${duban.wall.every}") Duration every,
            @Value("${duban.wall.screens}") int most,
            @Value("${duban.wall.screens-per-display}") int mostPerDisplay,
            @Value("${duban.jobs.enabled:true}") boolean pulsing) {
        this.displays = displays;
        this.boards = boards;
        this.clock = clock;
        this.every = every;
        this.most = most;
        this.mostPerDisplay = mostPerDisplay;
        this.pulsing = pulsing;
    }

    /** Who sends, and who says when. */
    private record Threads(ExecutorService senders, ScheduledExecutorService pulse) {}

    /** A connected screen. What is too late for it is left out: it gets what is latest when it is ready again. */
    private static final class Screen {
        private final DisplayId display;
        private final SseEmitter emitter;
        private final AtomicBoolean sending = new AtomicBoolean();
        private volatile String shown;

        Screen(DisplayId display, SseEmitter emitter, String shown) {
            this.display = display;
            this.emitter = emitter;
            this.shown = shown;
        }
    }

    /**
     * Connects a screen, unless there are as many as this node feeds: an address that got about must not take up all connections.
     *
     * @param shell what its page must have been made from to be left as it is
     * @param shown the digest of the board that it shows already, or an empty text
     * @return nothing where there is no room until another screen goes
     */
    public Optional<SseEmitter> connect(DisplayId display, String shell, String shown) {
        var emitter = new SseEmitter(0L);
        var screen = new Screen(display, emitter, shown);
        if (!admit(screen)) {
            return Optional.empty();
        }
        emitter.onCompletion(() -> open.remove(screen));
        emitter.onTimeout(() -> open.remove(screen));
        emitter.onError(gone -> open.remove(screen));
        try {
            emitter.send(SseEmitter.event().name("shell").reconnectTime(3000).data(shell, TEXT));
        } catch (IOException gone) {
            open.remove(screen);
            emitter.completeWithError(gone);
        }
        return Optional.of(emitter);
    }

    private synchronized boolean admit(Screen screen) {
        var ofDisplay = open.stream()
                .filter(other -> other.display.equals(screen.display))
                .count();
        return open.size() < most && ofDisplay < mostPerDisplay && open.add(screen);
    }

    /** How many screens each display has on this node. */
    public Map<DisplayId, Long> connected() {
        return open.stream().collect(Collectors.groupingBy(screen -> screen.display, Collectors.counting()));
    }

    /** Shows all screens what is so now: one computation for all that show the same. Those of a display that was taken down end. */
    public void push() {
        var shown = displays.ofIds(connected().keySet());
        var ids = shown.stream().map(WallDisplay::getId).collect(Collectors.toSet());
        open.stream().filter(screen -> !ids.contains(screen.display)).forEach(this::end);
        for (var display : shown) {
            try {
                var board = boards.of(display);
                open.stream()
                        .filter(screen -> screen.display.equals(display.getId()))
                        .forEach(screen -> send(screen, board));
            } catch (RuntimeException failed) {
                log.warn("Nothing to show on display {}", display.getName(), failed);
            }
        }
    }

    /** It takes up no room from now on, whether or not anybody is there yet to tell us that the connection is over. */
    private void end(Screen screen) {
        open.remove(screen);
        screen.emitter.complete();
    }

    private void send(Screen screen, Board board) {
        var working = threads;
        if (working == null || !screen.sending.compareAndSet(false, true)) {
            return;
        }
        working.senders().execute(() -> {
            try {
                screen.emitter.send(event(screen, board));
                screen.shown = board.digest();
            } catch (IOException | IllegalStateException gone) {
                open.remove(screen);
            } finally {
                screen.sending.set(false);
            }
        });
    }

    private SseEmitter.SseEventBuilder event(Screen screen, Board board) {
        var times = clock.millis() + " " + board.at().toEpochMilli();
        return board.digest().equals(screen.shown)
                ? SseEmitter.event().name("beat").id(board.digest()).data(times, TEXT)
                : SseEmitter.event().name("board").id(board.digest()).data(times + "\n" + board.html(), TEXT);
    }

    @Override
    public void start() {
        var working = new Threads(
                Executors.newFixedThreadPool(SENDERS, named("wall-sender")),
                Executors.newSingleThreadScheduledExecutor(named("wall-pulse")));
        threads = working;
        if (pulsing) {
            @SuppressWarnings("unused") // nobody waits for its end
            var pulsed = working.pulse()
                    .scheduleWithFixedDelay(
                            this::pushSafely, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void pushSafely() {
        try {
            push();
        } catch (RuntimeException failed) {
            // Thrown on, it would end the pulse for good.
            log.warn("The wall boards were not refreshed", failed);
        }
    }

    @Override
    public void stop() {
        var working = threads;
        threads = null;
        if (working != null) {
            working.pulse().shutdownNow();
            working.senders().shutdownNow();
        }
        open.forEach(screen -> screen.emitter.complete());
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    private static ThreadFactory named(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
