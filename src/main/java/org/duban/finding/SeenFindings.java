package org.duban.finding;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.springframework.stereotype.Component;

/** Lets other features count and list findings in statements of their own, without those that their reader may not see. */
@Component
@RequiredArgsConstructor
public class SeenFindings {

    /** Holds for a finding {@code f} that the reader may see; to be used with {@link #by} as parameters. */
    public static final String SQL = """
            (:everything or not f.hidden and f.state <> 'DRAFT'
                and (f.unit_id = any(:scope)
                     or exists (select from finding_co_unit k where k.finding_id = f.finding_id and k.unit_id = any(:scope))
                     or exists (select from reply_duty r where r.finding_id = f.finding_id and r.unit_id = any(:scope))))
            """;

    private final Scopes scopes;

    /** The parameters {@code everything} and {@code scope}, the units that a clerk answers for. */
    public Map<String, Object> by(SignedIn reader) {
        var scope = scopes.of(reader);
        return Map.of("everything", scope.everything(), "scope", scope.unitArray());
    }
}
