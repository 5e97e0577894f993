package org.duban.command.analysis.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.duban.command.analysis.SavedView;
import org.jspecify.annotations.Nullable;

/** What somebody calls a view, and who else finds it. */
record ViewForm(
        @NotBlank @Size(max = 60) @Nullable String name,
        @Nullable Boolean shared,
        @Nullable Long version) {

    static final ViewForm EMPTY = new ViewForm(null, null, null);

    static ViewForm of(SavedView view) {
        return new ViewForm(view.getName(), view.isShared(), view.getVersion());
    }

    String wantedName() {
        return Objects.requireNonNull(name);
    }

    boolean isShared() {
        return Boolean.TRUE.equals(shared);
    }
}
