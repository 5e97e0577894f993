package org.duban.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is accepted as evidence, and where it is kept.
 *
 * @param maxSize the largest file
 * @param maxMegapixels the largest image; more pixels than this are not even decoded
 * @param store where evidence lies
 * @param command what this start is for, in place of serving pages
 * @param target where the command moves evidence to
 */
@ConfigurationProperties("duban.evidence")
public record EvidenceProperties(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("100") int maxMegapixels,
        @DefaultValue("disk") StoreKind store,
        @Nullable Command command,
        @Nullable StoreKind target) {

    /** What can be done with all of the evidence at once. */
    public enum Command {
        /** Copies all contents into another store. */
        MOVE,
        /** Reads all contents, and compares them with their fingerprints. */
        VERIFY
    }
}
