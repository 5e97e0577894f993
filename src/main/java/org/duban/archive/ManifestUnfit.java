package org.duban.archive;

import org.duban.shared.RuleBroken;

/** The manifest lacks something that every archive of ours says, or says it in another form. */
public class ManifestUnfit extends RuleBroken {

    ManifestUnfit(String field) {
        super(field);
    }
}
