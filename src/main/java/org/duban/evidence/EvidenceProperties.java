package org.duban.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is accepted as evidence.
 *
 * @param maxSize the largest file
 * @param maxMegapixels the largest image; more pixels than this are not even decoded
 */
@ConfigurationProperties("duban.evidence")
public record EvidenceProperties(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("100") int maxMegapixels) {}
