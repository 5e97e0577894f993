package org.duban.campaign;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.shared.AggregateRoot;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** A themed track of a campaign (专项, 指挥部) with the unit that leads it and those that take part. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Workstream extends AggregateRoot<Workstream, WorkstreamId> {

    @EmbeddedId
    private WorkstreamId id;

    @Embedded
    private CampaignId campaignId;

    private String name;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lead_unit_id"))
    private @Nullable UnitId leadUnitId;

    @ElementCollection
    @CollectionTable(name = "workstream_member", joinColumns = @JoinColumn(name = "workstream_id"))
    private Set<UnitId> memberIds = new HashSet<>();

    /** Sections of the standards all of whose items are its theme. */
    @ElementCollection
    @CollectionTable(name = "workstream_section", joinColumns = @JoinColumn(name = "workstream_id"))
    @Column(name = "section_code")
    private Set<String> sectionCodes = new HashSet<>();

    /** Single items that are. */
    @ElementCollection
    @CollectionTable(name = "workstream_item", joinColumns = @JoinColumn(name = "workstream_id"))
    @Column(name = "item_code")
    private Set<String> itemCodes = new HashSet<>();

    static Workstream open(WorkstreamId id, CampaignId campaign, WorkstreamDetails details) {
        var workstream = new Workstream();
        workstream.id = id;
        workstream.campaignId = campaign;
        workstream.change(details);
        return workstream;
    }

    final Workstream change(WorkstreamDetails details) {
        this.name = details.name();
        this.leadUnitId = details.leadUnitId();
        replace(memberIds, details.memberIds());
        replace(sectionCodes, codes(details, Topic::section));
        replace(itemCodes, codes(details, Topic::item));
        return this;
    }

    private static Set<String> codes(WorkstreamDetails details, Function<Topic, @Nullable String> code) {
        return details.topics().stream().map(code).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** Leaves what is as wanted untouched, since the database would write all rows anew. */
    private static <T> void replace(Set<T> kept, Set<T> wanted) {
        if (!kept.equals(wanted)) {
            kept.clear();
            kept.addAll(wanted);
        }
    }
}
