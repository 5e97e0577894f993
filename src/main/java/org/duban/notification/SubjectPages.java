package org.duban.notification;

import java.util.UUID;

/** Knows on which page a subject is looked at. */
public final class SubjectPages {

    private SubjectPages() {}

    public static String of(String kind, UUID subject) {
        return switch (kind) {
            case "FINDING" -> "/findings/" + subject;
            case "TASK" -> "/tasks/" + subject;
            case "MEETING" -> "/meetings/" + subject;
            case "INSTRUCTION" -> "/instructions/" + subject;
            case "STATEMENT" -> "/statements/" + subject;
            case "COMMITMENT" -> "/commitments/" + subject;
            case "EDITION" -> "/rankings/" + subject;
            case "CONSEQUENCE" -> "/consequences/" + subject;
            case "DOCUMENT" -> "/documents/" + subject;
            case "CAMPAIGN" -> "/campaigns/" + subject;
            case "INSPECTION" -> "/inspections/" + subject;
            case "DRAW" -> "/draws/" + subject;
            case "COVERAGE" -> "/coverage?cadence=" + subject;
            case "LEDGER" -> "/ledgers/imports/" + subject;
            case "STANDARD" -> "/standards/" + subject;
            case "UNIT" -> "/";
            case "CALENDAR" -> "/calendar";
            case "MILESTONE", "DUTY", "PART" -> "/deadlines/of/" + kind + "/" + subject;
            case Notice.DIGEST -> "/inbox/digests/" + subject;
            case Notice.CHANNEL -> "/channels/" + subject;
            default -> "/inbox";
        };
    }
}
