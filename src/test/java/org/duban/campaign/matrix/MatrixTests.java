package org.duban.campaign.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who answers where, where nobody does, and where two rules differ. */
class MatrixTests {

    private static final UUID DISTRICT = new UUID(0, 1);
    private static final UUID TOWNSHIP = new UUID(0, 2);
    private static final UUID VILLAGE = new UUID(0, 3);
    private static final UUID ELSEWHERE = new UUID(0, 4);
    private static final UUID POLICE = new UUID(1, 1);
    private static final UUID CLEANERS = new UUID(1, 2);

    private static final Map<UUID, UUID> PARENTS = Map.of(TOWNSHIP, DISTRICT, VILLAGE, TOWNSHIP, ELSEWHERE, DISTRICT);
    private static final Topic PARKING = new Topic(null, "A-1");
    private static final Topic TRAFFIC = new Topic("A", null);

    @Test
    void nobodyAnswersWhereNothingIsSaid() {
        assertThat(new Matrix(List.of(), PARENTS).answer(PARKING, "A", VILLAGE)).isEmpty();
        assertThat(answer(VILLAGE, rule(new Topic("B", null), null, POLICE))).isNull();
        assertThat(answer(VILLAGE, rule(PARKING, ELSEWHERE, POLICE))).isNull();
        assertThat(answer(null, rule(PARKING, TOWNSHIP, POLICE))).isNull();
    }

    @Test
    void whatIsSaidOfAWiderAreaOrOfTheSectionHoldsUntilSomethingCloserIsSaid() {
        var everywhere = rule(Topic.EVERYTHING, null, CLEANERS);
        var township = rule(Topic.EVERYTHING, TOWNSHIP, POLICE);

        assertAnswers(answer(VILLAGE, everywhere), CLEANERS, false);
        assertAnswers(answer(VILLAGE, everywhere, township), POLICE, false);
        assertAnswers(answer(ELSEWHERE, everywhere, township), CLEANERS, false);
        assertAnswers(answer(VILLAGE, everywhere, rule(TRAFFIC, null, POLICE)), POLICE, false);
        assertAnswers(answer(VILLAGE, rule(PARKING, VILLAGE, POLICE), rule(TRAFFIC, VILLAGE, CLEANERS)), POLICE, true);
        assertAnswers(answer(VILLAGE, rule(PARKING, TOWNSHIP, POLICE), rule(PARKING, null, CLEANERS)), POLICE, false);
    }

    @Test
    void theItemGoesBeforeTheAreaAndTheNearerRuleIsShownAsARival() {
        var item = rule(PARKING, null, POLICE);
        var area = rule(TRAFFIC, TOWNSHIP, CLEANERS);

        var answer = answer(VILLAGE, item, area);

        assertAnswers(answer, POLICE, false);
        assertThat(answer).extracting(Answer::rival).isEqualTo(area);
    }

    @Test
    void aRuleThatIsWiderInBothOrNamesTheSameUnitIsNoRival() {
        assertNoRival(answer(VILLAGE, rule(PARKING, TOWNSHIP, POLICE), rule(TRAFFIC, DISTRICT, CLEANERS)));
        assertNoRival(answer(VILLAGE, rule(PARKING, TOWNSHIP, POLICE), rule(TRAFFIC, TOWNSHIP, CLEANERS)));
        assertNoRival(answer(VILLAGE, rule(PARKING, null, POLICE), rule(TRAFFIC, VILLAGE, POLICE)));
        assertNoRival(answer(VILLAGE, rule(PARKING, null, POLICE), rule(TRAFFIC, ELSEWHERE, CLEANERS)));
    }

    @Test
    void theNearestOfSeveralRivalsIsShown() {
        var near = rule(Topic.EVERYTHING, VILLAGE, CLEANERS);

        assertThat(answer(VILLAGE, rule(PARKING, null, POLICE), rule(TRAFFIC, TOWNSHIP, DISTRICT), near))
                .extracting(Answer::rival)
                .isEqualTo(near);
    }

    @Test
    void manyRulesAreAskedAsQuicklyAsFew() {
        var rules = IntStream.range(0, 100_000)
                .mapToObj(item -> rule(new Topic(null, "A-" + item), TOWNSHIP, POLICE))
                .toList();
        var matrix = new Matrix(rules, PARENTS);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> rules.forEach(rule ->
                        assertThat(matrix.answer(rule.topic(), "A", VILLAGE)).isPresent()));
    }

    @Test
    void aCellThatIsNoneIsNotFound() {
        assertThatExceptionOfType(CellNotFound.class).isThrownBy(() -> MatrixReader.Place.valueOf("i:A-1~nowhere"));
    }

    @Test
    void topicsAreKnownByTheirNamesInAddresses() {
        for (var topic : List.of(PARKING, TRAFFIC, Topic.EVERYTHING)) {
            assertThat(Topic.valueOf(topic.toString())).isEqualTo(topic);
        }
    }

    private static void assertAnswers(@Nullable Answer answer, UUID unit, boolean own) {
        assertThat(answer).isNotNull();
        assertThat(answer).extracting(given -> given.rule().unitId()).isEqualTo(unit);
        assertThat(answer).extracting(Answer::own).isEqualTo(own);
    }

    private static void assertNoRival(@Nullable Answer answer) {
        assertThat(answer).isNotNull().extracting(Answer::rival).isNull();
    }

    private static @Nullable Answer answer(@Nullable UUID area, Rule... rules) {
        return new Matrix(List.of(rules), PARENTS).answer(PARKING, "A", area).orElse(null);
    }

    private static Rule rule(Topic topic, @Nullable UUID area, UUID unit) {
        return new Rule(topic, area, unit, "单位", null);
    }
}
