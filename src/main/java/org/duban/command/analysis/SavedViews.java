package org.duban.command.analysis;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.shared.BrokenConstraint;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Keeps views: what was asked, never what came of it. */
@Service
@Transactional
@RequiredArgsConstructor
public class SavedViews {

    private static final int LONGEST = 2000;

    private final SavedViewRepository views;
    private final ActivityLog log;
    private final Clock clock;

    /**
     * Keeps a question under a name.
     *
     * @param parameters of its address
     */
    public SavedViewId save(String name, boolean shared, Map<String, String> parameters, SignedIn by) {
        var id = SavedViewId.next();
        store(SavedView.save(id, name, address(parameters), shared, by.accountId(), clock.instant()));
        record(id, "VIEW_SAVED", name);
        return id;
    }

    public void call(SavedViewId id, String name, boolean shared, @Nullable Long expectedVersion, SignedIn by) {
        var view = require(id, by);
        if (!view.isOf(by)) {
            throw new SavedViewNotYours();
        }
        view.expectVersion(expectedVersion);
        store(view.call(name, shared));
        record(id, "VIEW_CHANGED", name);
    }

    public void delete(SavedViewId id, SignedIn by) {
        var view = require(id, by);
        if (!view.mayBeDeletedBy(by)) {
            throw new SavedViewNotYours();
        }
        views.delete(view);
        record(id, "VIEW_DELETED", view.getName());
    }

    /** Those that are shared, and the reader's own, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(SignedIn reader) {
        return views.findBySharedTrueOrSavedByOrderByName(reader.accountId());
    }

    @Transactional(readOnly = true)
    public SavedView require(SavedViewId id, SignedIn reader) {
        return views.findById(id).filter(view -> view.isShownTo(reader)).orElseThrow(() -> new SavedViewNotFound(id));
    }

    /** Encoded as it stands behind the question mark. */
    private static String address(Map<String, String> parameters) {
        var query = UriComponentsBuilder.newInstance();
        parameters.keySet().forEach(name -> query.queryParam(name, "{" + name + "}"));
        var address = String.valueOf(query.encode().buildAndExpand(parameters).getQuery());
        if (address.length() > LONGEST) {
            throw new SavedViewTooLong();
        }
        return address;
    }

    private void record(SavedViewId id, String event, String name) {
        log.record(SubjectKind.ANALYSIS_VIEW, id.value(), event, Map.of("name", name));
    }

    private void store(SavedView view) {
        try {
            views.saveAndFlush(view);
        } catch (DataIntegrityViolationException refused) {
            throw BrokenConstraint.is("analysis_view_name_unique", refused)
                    ? new SavedViewNameTaken(view.getName())
                    : refused;
        }
    }
}
