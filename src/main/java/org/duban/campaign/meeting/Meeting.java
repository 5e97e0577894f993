package org.duban.campaign.meeting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.AccountId;
import org.duban.campaign.CampaignId;
import org.duban.shared.AggregateRoot;
import org.duban.unit.UnitId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A meeting of a campaign (推进会): a draft until its minutes are issued, then fixed. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Meeting extends AggregateRoot<Meeting, MeetingId> {

    @EmbeddedId
    private MeetingId id;

    @Embedded
    private CampaignId campaignId;

    /** Its place in the campaign's series (第N次). */
    private int number;

    @Enumerated(EnumType.STRING)
    private MeetingKind kind;

    private String title;
    private Instant heldAt;
    private @Nullable String place;
    private @Nullable String chair;
    private @Nullable String others;

    @ElementCollection
    @CollectionTable(name = "meeting_unit", joinColumns = @JoinColumn(name = "meeting_id"))
    private Set<UnitId> attending = new HashSet<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> agenda = new ArrayList<>();

    private @Nullable String minutes;

    @Enumerated(EnumType.STRING)
    private MeetingState state = MeetingState.DRAFT;

    /** Also what changes in its decisions alone is a change of the meeting. */
    private Instant changedAt;

    private @Nullable Instant issuedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "issued_by"))
    private @Nullable AccountId issuedBy;

    static Meeting call(MeetingId id, CampaignId campaign, int number, MeetingDetails details, Instant now) {
        var meeting = new Meeting();
        meeting.id = id;
        meeting.campaignId = campaign;
        meeting.number = number;
        return meeting.change(details, now);
    }

    final Meeting change(MeetingDetails details, Instant now) {
        requireDraft();
        this.kind = details.kind();
        this.title = details.title();
        this.heldAt = details.heldAt();
        this.place = details.place();
        this.chair = details.chair();
        this.others = details.others();
        this.agenda = new ArrayList<>(details.agenda());
        this.minutes = details.minutes();
        this.changedAt = now;
        if (!attending.equals(details.attending())) {
            this.attending.clear();
            this.attending.addAll(details.attending());
        }
        return this;
    }

    /** Gives the minutes out: of a meeting that was held, and of which something was written down. */
    Meeting issue(AccountId by, Instant now) {
        requireIssuable(now);
        this.state = MeetingState.ISSUED;
        this.issuedBy = by;
        this.issuedAt = now;
        return this;
    }

    void requireIssuable(Instant now) {
        requireDraft();
        if (heldAt.isAfter(now)) {
            throw new MeetingNotHeldYet();
        }
        if (minutes == null) {
            throw new MinutesMissing();
        }
    }

    private void requireDraft() {
        if (state != MeetingState.DRAFT) {
            throw new MeetingIsIssued(number);
        }
    }
}
