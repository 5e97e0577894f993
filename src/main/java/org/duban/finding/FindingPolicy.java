package org.duban.finding;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.duban.account.Role;
import org.jspecify.annotations.Nullable;

/** Who may do what to a finding: the state's table, narrowed to the person. */
final class FindingPolicy {

    /** What happens to a finding that its unit does not know of yet. */
    private static final Set<FindingAction> BEFORE_RELEASE =
            Set.of(FindingAction.ASSIGN, FindingAction.FIX_ON_THE_SPOT, FindingAction.WITHDRAW);

    private FindingPolicy() {}

    /**
     * The actions that the person may take now.
     *
     * @param submitter the account that handed in last, null if none did
     */
    static Set<FindingAction> allowed(Finding finding, Scope scope, @Nullable UUID submitter) {
        var allowed = EnumSet.noneOf(FindingAction.class);
        for (var action : finding.getState().allowedActions()) {
            if (mayDo(action, finding, scope)
                    && !isTooEarly(action, finding)
                    && !isBarred(action, finding, scope, submitter)) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    static void require(FindingAction action, Finding finding, Scope scope, @Nullable UUID submitter) {
        if (!mayDo(action, finding, scope)) {
            throw new NotYours(action);
        }
        if (isTooEarly(action, finding)) {
            throw new NotReleased();
        }
        if (isBarred(action, finding, scope, submitter)) {
            throw new VerifierInvolved();
        }
    }

    private static boolean mayDo(FindingAction action, Finding finding, Scope scope) {
        return switch (action) {
            case ASSIGN, FIX_ON_THE_SPOT, PASS, RETURN -> Scope.isInTheField(scope.who());
            case ACKNOWLEDGE, DISPUTE, HAND_OVER, SUBMIT -> scope.answersFor(finding);
            case RULE, HOLD, RESUME, WITHDRAW -> scope.who().is(Role.SUPERVISOR);
        };
    }

    private static boolean isTooEarly(FindingAction action, Finding finding) {
        return finding.isHidden() && !BEFORE_RELEASE.contains(action);
    }

    /** Nobody verifies what they or their unit rectified. */
    private static boolean isBarred(FindingAction action, Finding finding, Scope scope, @Nullable UUID submitter) {
        if (action != FindingAction.PASS && action != FindingAction.RETURN) {
            return false;
        }
        return scope.who().accountId().value().equals(submitter) || scope.isColleagueOfAny(finding.unitsThatHadIt());
    }
}
