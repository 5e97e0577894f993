package org.duban.command.analysis;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.AccountId;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.shared.AggregateRoot;

/** A question that somebody asks again and again (常用视图). It holds no figures: whoever opens it sees with the own eyes. */
@Entity
@Table(name = "analysis_view")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class SavedView extends AggregateRoot<SavedView, SavedViewId> {

    @EmbeddedId
    private SavedViewId id;

    private String name;

    /** As it stands in an address. */
    private String query;

    /** Whether others find it in their list. */
    private boolean shared;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "saved_by"))
    private AccountId savedBy;

    private Instant savedAt;

    static SavedView save(SavedViewId id, String name, String query, boolean shared, AccountId by, Instant now) {
        var view = new SavedView();
        view.id = id;
        view.query = query;
        view.savedBy = by;
        view.savedAt = now;
        return view.call(name, shared);
    }

    final SavedView call(String name, boolean shared) {
        this.name = name.strip();
        this.shared = shared;
        return this;
    }

    boolean isShownTo(SignedIn who) {
        return shared || isOf(who);
    }

    public boolean isOf(SignedIn who) {
        return savedBy.equals(who.accountId());
    }

    /** Whoever saved it; of what all find in their lists, also the office. */
    public boolean mayBeDeletedBy(SignedIn who) {
        return isOf(who) || (shared && who.isAnyOf(Role.SUPERVISOR, Role.ADMIN));
    }
}
