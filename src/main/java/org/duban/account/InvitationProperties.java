package org.duban.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One-time links for people who choose their password.
 *
 * @param valid how long one can be used
 */
@ConfigurationProperties("duban.account.invitation")
record InvitationProperties(@DefaultValue("7d") Duration valid) {}
