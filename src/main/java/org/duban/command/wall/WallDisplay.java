package org.duban.command.wall;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.shared.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** A display that hangs somewhere (挂图作战屏): what it shows, and the key with which its address is signed. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class WallDisplay extends AggregateRoot<WallDisplay, DisplayId> {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    @EmbeddedId
    private DisplayId id;

    private String name;

    @Getter(AccessLevel.NONE)
    private byte[] signingKey;

    @Getter(AccessLevel.NONE)
    private UUID[] campaigns;

    @Getter(AccessLevel.NONE)
    private String[] scenes;

    private int seconds;
    private String language;
    private boolean photos;

    /** The last day on which it shows anything. */
    private @Nullable LocalDate shownUntil;

    private Instant madeAt;

    static WallDisplay hang(DisplayId id, DisplayDetails details, Instant now) {
        var display = new WallDisplay();
        display.id = id;
        display.madeAt = now;
        display.change(details).signAnew();
        return display;
    }

    final WallDisplay change(DisplayDetails details) {
        this.name = details.name();
        this.campaigns = details.campaigns().stream().sorted().toArray(UUID[]::new);
        this.scenes = details.scenes().stream().sorted().map(Enum::name).toArray(String[]::new);
        this.seconds = details.seconds();
        this.language = details.language();
        this.photos = details.photos();
        this.shownUntil = details.shownUntil();
        return this;
    }

    /** Makes the former address worthless. */
    final WallDisplay signAnew() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        this.signingKey = key;
        return this;
    }

    /** The address, which whoever has it needs nothing else for. */
    public WallLink link() {
        return WallLink.signed(id, signingKey);
    }

    boolean isShownOn(LocalDate day) {
        return shownUntil == null || !day.isAfter(shownUntil);
    }

    /** None stands for all that run. */
    public List<UUID> campaigns() {
        return List.of(campaigns);
    }

    public Set<Scene> scenes() {
        return Arrays.stream(scenes).map(Scene::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    Programme programme() {
        return new Programme(Set.copyOf(campaigns()), Set.copyOf(scenes()), photos, language);
    }
}
