package org.duban.campaign.launch;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.AccountId;
import org.duban.campaign.CampaignId;
import org.duban.shared.AggregateRoot;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A campaign in preparation: what was typed so far, as it was typed. */
@Entity
@Table(name = "campaign_launch")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Launch extends AggregateRoot<Launch, LaunchId> {

    @EmbeddedId
    private LaunchId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "template_id"))
    private CampaignId templateId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "started_by"))
    private AccountId startedBy;

    private Instant startedAt;
    private Instant changedAt;

    /** The step to go on with. */
    @Enumerated(EnumType.STRING)
    private LaunchStep step = LaunchStep.BASICS;

    /** What was typed, by step and field. */
    @Getter(AccessLevel.NONE)
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<LaunchStep, Map<String, List<String>>> answers = Map.of();

    static Launch start(LaunchId id, CampaignId template, AccountId by, Instant now) {
        var launch = new Launch();
        launch.id = id;
        launch.templateId = template;
        launch.startedBy = by;
        launch.startedAt = now;
        launch.changedAt = now;
        return launch;
    }

    Launch answer(LaunchStep at, Map<String, List<String>> typed, LaunchStep goOn, Instant now) {
        var all = new HashMap<>(answers);
        all.put(at, Map.copyOf(typed));
        this.answers = Map.copyOf(all);
        this.step = goOn;
        this.changedAt = now;
        return this;
    }

    /** Empty for a step that nobody has been at. */
    public Map<String, List<String>> answers(LaunchStep at) {
        return answers.getOrDefault(at, Map.of());
    }

    /** What the campaign is to be called; null as long as nobody has said so. */
    public @Nullable String named() {
        return answers(LaunchStep.BASICS).getOrDefault("name", List.of()).stream()
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(null);
    }

    public boolean isAnswered(LaunchStep at) {
        return answers.containsKey(at);
    }
}
