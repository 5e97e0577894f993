package org.duban.health;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * When a disk is told to be short of room.
 *
 * @param low with less than this left, somebody should see to it
 * @param full with less than this left, it is trouble
 */
@ConfigurationProperties("duban.disk")
record DiskProperties(
        @DefaultValue("10GB") DataSize low,
        @DefaultValue("2GB") DataSize full) {}
