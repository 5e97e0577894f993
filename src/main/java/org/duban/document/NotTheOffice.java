package org.duban.document;

import org.duban.account.SignedIn;
import org.duban.shared.Forbidden;

/** The office puts out the papers, and says how they look. */
public class NotTheOffice extends Forbidden {

    /** Refuses whoever does not belong to it. */
    public static void refuseOthers(SignedIn who) {
        if (!Documents.mayDraft(who)) {
            throw new NotTheOffice();
        }
    }
}
