package org.duban.notification;

import java.util.Collection;
import java.util.UUID;

/** A notice and the accounts that are to have it. */
public record Addressed(Notice notice, Collection<UUID> accounts) {}
