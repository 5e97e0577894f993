package org.duban.command.wall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.shared.BrokenConstraint;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hangs displays up, changes what they show, and takes them down. */
@Service
@Transactional
@RequiredArgsConstructor
public class WallDisplays {

    private final WallDisplayRepository displays;
    private final ActivityLog log;
    private final Clock clock;

    public DisplayId hang(DisplayId id, DisplayDetails details) {
        store(WallDisplay.hang(id, details, clock.instant()));
        record(id, "DISPLAY_HUNG", details.name());
        return id;
    }

    public void change(DisplayId id, DisplayDetails details, @Nullable Long expectedVersion) {
        var display = displays.require(id);
        display.expectVersion(expectedVersion);
        store(display.change(details));
        record(id, "DISPLAY_CHANGED", details.name());
    }

    /** Gives it another address; screens with the former one go dark. */
    public void signAnew(DisplayId id) {
        var display = displays.require(id);
        displays.save(display.signAnew());
        record(id, "DISPLAY_SIGNED_ANEW", display.getName());
    }

    public void takeDown(DisplayId id) {
        var display = displays.require(id);
        displays.delete(display);
        record(id, "DISPLAY_TAKEN_DOWN", display.getName());
    }

    @Transactional(readOnly = true)
    public List<WallDisplay> all() {
        return displays.findAll().stream()
                .sorted(Comparator.comparing(WallDisplay::getName))
                .toList();
    }

    @Transactional(readOnly = true)
    public WallDisplay require(DisplayId id) {
        return displays.require(id);
    }

    @Transactional(readOnly = true)
    List<WallDisplay> ofIds(Collection<DisplayId> ids) {
        var today = LocalDate.now(clock);
        return ids.isEmpty()
                ? List.of()
                : displays.findAllById(ids).stream()
                        .filter(display -> display.isShownOn(today))
                        .toList();
    }

    /** The display behind an address, as long as it is shown. */
    @Transactional(readOnly = true)
    public WallDisplay behind(WallLink link) {
        return displays.findById(link.display())
                .filter(display -> display.link().isSameAs(link))
                .filter(display -> display.isShownOn(LocalDate.now(clock)))
                .orElseThrow(() -> new DisplayNotFound(link.display()));
    }

    private void record(DisplayId id, String event, String name) {
        log.record(SubjectKind.WALL_DISPLAY, id.value(), event, Map.of("name", name));
    }

    private void store(WallDisplay display) {
        try {
            displays.saveAndFlush(display);
        } catch (DataIntegrityViolationException refused) {
            throw BrokenConstraint.is("wall_display_name_unique", refused)
                    ? new DisplayNameTaken(display.getName())
                    : refused;
        }
    }
}
