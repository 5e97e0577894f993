package org.duban.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignRow;
import org.duban.campaign.meeting.MeetingReader;
import org.duban.campaign.meeting.MeetingRow;
import org.duban.ranking.EditionRow;
import org.duban.ranking.RankingReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What happened in a campaign and what is to come, the latest first: its days, its meetings, its rankings. */
@Service
@RequiredArgsConstructor
public class Chronicle {

    private static final int EACH = 8;

    private final MeetingReader meetings;
    private final RankingReader rankings;
    private final Clock clock;

    /** The days that a campaign is planned by. */
    public enum Mark {
        BEGINS,
        ASSESSED,
        ENDS
    }

    /** Something on a day: one of the three. */
    public record Moment(
            LocalDate day,
            @Nullable Mark mark,
            @Nullable MeetingRow meeting,
            @Nullable EditionRow edition) {

        /** Whether it lies ahead. */
        public boolean isAfter(LocalDate today) {
            return day.isAfter(today);
        }
    }

    public List<Moment> of(CampaignRow campaign, SignedIn who) {
        var moments = new ArrayList<Moment>();
        mark(moments, campaign.startsOn(), Mark.BEGINS);
        mark(moments, campaign.assessedOn(), Mark.ASSESSED);
        mark(moments, campaign.endsOn(), Mark.ENDS);
        var id = new CampaignId(campaign.id());
        for (var meeting : meetings.list(id, who, EACH, null).items()) {
            moments.add(new Moment(LocalDate.ofInstant(meeting.heldAt(), clock.getZone()), null, meeting, null));
        }
        for (var edition : rankings.list(campaign.id(), EACH, null, who).items()) {
            if (edition.publishedAt() != null) {
                moments.add(
                        new Moment(LocalDate.ofInstant(edition.publishedAt(), clock.getZone()), null, null, edition));
            }
        }
        moments.sort(Comparator.comparing(Moment::day).reversed());
        return List.copyOf(moments);
    }

    private static void mark(List<Moment> moments, @Nullable LocalDate day, Mark mark) {
        if (day != null) {
            moments.add(new Moment(day, mark, null, null));
        }
    }
}
