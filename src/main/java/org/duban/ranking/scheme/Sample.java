package org.duban.ranking.scheme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a ranking fair to those who are looked at more, or hardly at all.
 *
 * @param leastPlaces how many places rounds must have visited for a unit to be ranked
 * @param leastCases how many findings must have been found, open or due
 * @param perPlaces to how many visited places the points lost on rounds are brought, for everybody alike; null to leave
 *     them as they are
 */
public record Sample(
        int leastPlaces, int leastCases, @Nullable Integer perPlaces) {

    static final Sample USUAL = new Sample(0, 0, null);

    @JsonCreator
    static Sample read(
            @JsonProperty("leastPlaces") @Nullable Integer leastPlaces,
            @JsonProperty("leastCases") @Nullable Integer leastCases,
            @JsonProperty("perPlaces") @Nullable Integer perPlaces) {
        return new Sample(leastPlaces == null ? 0 : leastPlaces, leastCases == null ? 0 : leastCases, perPlaces);
    }
}
