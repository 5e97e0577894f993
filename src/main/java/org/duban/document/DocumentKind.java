package org.duban.document;

import java.util.Arrays;
import java.util.List;

/** What an office puts out, each kind with a series of numbers of its own in a campaign. */
public enum DocumentKind {
    /** 工作简报: what was done, with the effort that it took. */
    BRIEF(Scope.DAYS),
    /** 督查通报: what was found, unit by unit, with photos. */
    BULLETIN(Scope.DAYS),
    /** 问题台账: every problem in a table. */
    LEDGER(Scope.DAYS),
    /** 问题交办单: hands findings over to a unit. */
    HAND_OVER(Scope.FINDINGS),
    /** 责令改正通知书: orders a unit to put findings right, and by which law. */
    CORRECTION_ORDER(Scope.FINDINGS),
    /** 督办单: presses a unit about findings that it has not put right. */
    SUPERVISION(Scope.FINDINGS),
    /** 销号单: that a finding is put right, and who looked. */
    STRIKE_OFF(Scope.FINDINGS),
    /** 约谈通知书 and its like: tells a unit what comes of its place. */
    CONSEQUENCE(Scope.ONE),
    /** 证书: of the flags that a unit has won. */
    AWARD(Scope.ONE);

    private enum Scope {
        DAYS,
        FINDINGS,
        ONE
    }

    private final Scope scope;

    DocumentKind(Scope scope) {
        this.scope = scope;
    }

    /** Whether it tells of all that happened in some days, to everybody, and is an issue (期) in a series. */
    public boolean isOfDays() {
        return scope == Scope.DAYS;
    }

    /** Whether it goes to a unit about findings. */
    public boolean isOfFindings() {
        return scope == Scope.FINDINGS;
    }

    /** Whether it is laid out as an official paper, with a red head; else it is a table or a certificate. */
    public boolean isOfficial() {
        return this != LEDGER && this != AWARD;
    }

    /** The three of a day (每日三个一). */
    public static List<DocumentKind> daily() {
        return Arrays.stream(values()).filter(DocumentKind::isOfDays).toList();
    }
}
