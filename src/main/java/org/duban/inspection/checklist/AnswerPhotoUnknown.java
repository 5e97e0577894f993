package org.duban.inspection.checklist;

import org.duban.shared.RuleBroken;

/** A photo is named that there is not, or that somebody else took. */
class AnswerPhotoUnknown extends RuleBroken {

    @Override
    public String field() {
        return "answers";
    }
}
