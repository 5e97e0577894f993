package org.duban.finding.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.evidence.Position;
import org.duban.finding.FindingId;
import org.duban.finding.recurrence.PossibleRecurrence;
import org.duban.finding.recurrence.Question;
import org.duban.finding.recurrence.Recurrences;
import org.duban.finding.recurrence.Seen;
import org.duban.finding.recurrence.SightingId;
import org.duban.finding.recurrence.Sightings;
import org.duban.standard.CheckItemId;
import org.duban.unit.PlaceId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What is there already when something is about to be logged, and what the inspector makes of it. */
@Component
@RequiredArgsConstructor
class LogFormEarlier {

    private final Recurrences recurrences;
    private final Sightings sightings;

    void addTo(Model model, LogForm form, SignedIn who) {
        model.addAttribute("known", known(form, who));
    }

    /** Asks once: a form that was shown what is there, and still says nothing, is taken as it is. */
    void ask(LogForm form, SignedIn who, BindingResult errors) {
        if (!errors.hasErrors()
                && form.choice() == null
                && !Boolean.TRUE.equals(form.earlierAsked())
                && !known(form, who).isEmpty()) {
            errors.rejectValue("earlier", "finding.earlier.needed");
        }
    }

    /** Tells that it is still there, under the form's own id: a second press of the button tells nothing twice. */
    void see(FindingId open, LogForm form, SignedIn who) {
        var id = new SightingId(Objects.requireNonNull(form.id()));
        var photos = LogFindingRequest.toEvidence(form.evidenceIds());
        sightings.tell(open, id, new Seen(null, form.inspectionId(), form.description(), photos), who);
    }

    private List<PossibleRecurrence> known(LogForm form, SignedIn who) {
        return form.campaignId() == null ? List.of() : recurrences.of(question(form, form.campaignId()), who);
    }

    private static Question question(LogForm form, UUID campaign) {
        return new Question(
                new CampaignId(campaign),
                form.placeId() == null ? null : new PlaceId(form.placeId()),
                form.checkItemId() == null ? null : new CheckItemId(form.checkItemId()),
                form.latitude() == null || form.longitude() == null
                        ? null
                        : new Position(form.latitude(), form.longitude()),
                form.placeText(),
                form.description(),
                null);
    }
}
