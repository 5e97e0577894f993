package org.duban.finding;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Time limits in the life of a finding.
 *
 * @param disputeWithin how long after the assignment a unit may say that another is responsible
 * @param acknowledgeWithin after how long an assignment counts as acknowledged without a word
 */
@ConfigurationProperties("duban.finding")
record FindingProperties(
        @DefaultValue("48h") Duration disputeWithin,
        @DefaultValue("24h") Duration acknowledgeWithin) {}
