package org.duban.document.paper;

import java.util.Collection;
import org.duban.shared.RuleBroken;

/** The document has placeholders that stand for nothing. */
public class UnknownPlaceholders extends RuleBroken {

    UnknownPlaceholders(Collection<String> names) {
        super(String.join("、", names));
    }
}
