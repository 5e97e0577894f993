package org.duban.deadline.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.duban.deadline.DeadlineReckoning;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.ProposalRow;
import org.springframework.context.MessageSource;

/**
 * A proposal with its reckoning in words.
 *
 * @param words how the new time comes about
 * @param href where its subject is
 */
record ProposalLine(ProposalRow row, String words, String href) {

    static List<ProposalLine> of(
            List<ProposalRow> rows, DeadlineReckoning reckoning, MessageSource messages, Locale locale) {
        return rows.stream()
                .map(row -> new ProposalLine(
                        row,
                        messages.getMessage(
                                reckoning
                                        .reckonRecorded(row.term(), row.startedAt())
                                        .words(),
                                locale),
                        href(row.subjectKind(), row.subjectId())))
                .toList();
    }

    private static String href(DeadlineSubject.Kind kind, UUID subject) {
        return switch (kind) {
            case FINDING -> "/findings/" + subject;
            case TASK -> "/tasks/" + subject;
            default -> "/deadlines/of/" + kind + "/" + subject;
        };
    }

    public boolean isOpen() {
        return row.standing() == ProposalRow.Standing.OPEN;
    }
}
