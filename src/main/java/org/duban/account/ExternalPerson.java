package org.duban.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a directory or an identity provider tells of them.
 *
 * @param groups those that the person is in; what they mean here the settings say
 * @param unit a name of the unit; null if nothing is told of it
 */
record ExternalPerson(
        String username,
        String displayName,
        Set<String> groups,
        @Nullable String unit) {}
