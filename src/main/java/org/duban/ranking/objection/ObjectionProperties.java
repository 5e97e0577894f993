package org.duban.ranking.objection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Until when units may object.
 *
 * @param objectWithin from the publication of an edition
 */
@ConfigurationProperties("duban.ranking")
public record ObjectionProperties(@DefaultValue("72h") Duration objectWithin) {}
