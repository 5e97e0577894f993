package org.duban.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may call which address: what {@link RouteTests} holds the application against. */
final class RouteTable {

    static final String NOBODY = "NOBODY";

    private static final Map<String, List<String>> GROUPS = Map.of(
            "everybody", List.of("ADMIN", "SUPERVISOR", "INSPECTOR", "UNIT", "LEADER", "OVERSIGHT"),
            "anybody", List.of("ADMIN", "SUPERVISOR", "INSPECTOR", "UNIT", "UNIT_ADMIN", "LEADER", "OVERSIGHT"),
            "public", List.of("ADMIN", "SUPERVISOR", "INSPECTOR", "UNIT", "UNIT_ADMIN", "LEADER", "OVERSIGHT", NOBODY),
            "all-but-units", List.of("ADMIN", "SUPERVISOR", "INSPECTOR", "LEADER", "OVERSIGHT"),
            "watching", List.of("SUPERVISOR", "INSPECTOR", "LEADER", "OVERSIGHT"),
            "office", List.of("ADMIN", "SUPERVISOR"),
            "unit-keepers", List.of("ADMIN", "SUPERVISOR", "UNIT_ADMIN"),
            "account-keepers", List.of("ADMIN", "UNIT_ADMIN"),
            "field", List.of("SUPERVISOR", "INSPECTOR"),
            "street", List.of("SUPERVISOR", "INSPECTOR", "UNIT"));

    /** A line is a method, a pattern as the controller has it, and roles or groups of roles. */
    private static final String TABLE = """
            # Signing in, errors, operation
            GET   /sign-in                                             public
            GET   /sign-in/elsewhere                                   public
            GET   /first-administrator/{secret}                        public
            POST  /first-administrator/{secret}                        public
            GET   /invitations/{secret}                                public
            POST  /invitations/{secret}                                public
            POST  /api/v1/tokens                                       public
            GET   /error                                               public
            GET   /actuator/health                                     public
            GET   /actuator/health/**                                  public
            GET   /actuator                                            ADMIN
            GET   /actuator/info                                       ADMIN
            GET   /actuator/prometheus                                 ADMIN
            GET   /v3/api-docs                                         everybody
            GET   /v3/api-docs.yaml                                    everybody
            GET   /v3/api-docs/swagger-config                          everybody
            GET   /swagger-ui.html                                     everybody

            # One's own account
            GET   /account                                             anybody
            POST  /account/password                                    anybody
            POST  /account/tokens                                      anybody
            POST  /account/tokens/{token}/revocation                   anybody

            # Help
            GET   /help                                                anybody
            GET   /help/{topic}                                        anybody
            GET   /help/guides/{role}                                  anybody
            POST  /first-steps/{mark}                                  everybody
            POST  /samples                                             office

            # In the street
            GET   /field                                               street
            GET   /field-worker.js                                     public
            GET   /api/v1/field/session                                street
            GET   /api/v1/field/snapshot                               street

            # What one was told
            GET   /inbox                                               anybody
            GET   /inbox/count                                         anybody
            GET   /inbox/{id}                                          anybody
            POST  /inbox/reading                                       anybody
            GET   /inbox/digests/{id}                                  anybody
            GET   /inbox/settings                                      anybody
            POST  /inbox/settings/contact                              anybody
            POST  /inbox/settings/digest                               UNIT
            POST  /inbox/settings/feeds                                everybody
            POST  /inbox/settings/feeds/{feed}/revocation              everybody
            GET   /feeds/{token}.ics                                   public
            GET   /seals/{digest}                                      public
            GET   /seals/instructions/{seal}                           public
            GET   /api/v1/inbox                                        anybody
            POST  /api/v1/inbox/{id}/reading                           anybody

            # Settings
            GET   /settings                                            office
            GET   /health                                              ADMIN
            GET   /health/troubles                                     ADMIN
            GET   /api/v1/health                                       ADMIN

            # Channels
            GET   /channels                                            ADMIN
            GET   /channels/new                                        ADMIN
            POST  /channels                                            ADMIN
            GET   /channels/{id}                                       ADMIN
            GET   /channels/{id}/edit                                  ADMIN
            POST  /channels/{id}                                       ADMIN
            POST  /channels/{id}/test                                  ADMIN
            POST  /channels/{id}/redelivery                            ADMIN
            POST  /channels/deliveries/{delivery}/redelivery           ADMIN
            GET   /api/v1/channels                                     ADMIN
            POST  /api/v1/channels                                     ADMIN
            GET   /api/v1/channels/{id}                                ADMIN
            PUT   /api/v1/channels/{id}                                ADMIN
            POST  /api/v1/channels/{id}/test                           ADMIN
            GET   /api/v1/channels/{id}/deliveries                     ADMIN
            POST  /api/v1/channels/{id}/redelivery                     ADMIN
            POST  /api/v1/channels/deliveries/{delivery}/redelivery    ADMIN

            # The map's settings
            GET   /map-settings                                        ADMIN
            POST  /map-settings/tiles                                  ADMIN
            POST  /map-settings/outline                                ADMIN
            POST  /map-settings/outline/removal                        ADMIN
            POST  /map-settings/plate                                  ADMIN

            # Accounts
            GET   /accounts                                            account-keepers
            GET   /accounts/new                                        account-keepers
            POST  /accounts                                            account-keepers
            GET   /accounts/{id}/edit                                  account-keepers
            POST  /accounts/{id}                                       account-keepers
            GET   /accounts/{id}/password                              account-keepers
            POST  /accounts/{id}/password                              account-keepers
            POST  /accounts/{id}/disablement                           account-keepers
            POST  /accounts/{id}/sign-in-way                           account-keepers
            POST  /accounts/{id}/invitation                            account-keepers
            POST  /accounts/slips                                      account-keepers
            POST  /accounts/{id}/enablement                            account-keepers
            GET   /api/v1/accounts                                     account-keepers
            POST  /api/v1/accounts                                     account-keepers
            GET   /api/v1/accounts/{id}                                account-keepers
            PUT   /api/v1/accounts/{id}                                account-keepers
            POST  /api/v1/accounts/{id}/password                       account-keepers
            POST  /api/v1/accounts/{id}/disablement                    account-keepers
            POST  /api/v1/accounts/{id}/invitation                     account-keepers
            POST  /api/v1/accounts/{id}/enablement                     account-keepers

            # Units and places
            GET   /units                                               anybody
            GET   /units/choices                                       anybody
            GET   /units/new                                           unit-keepers
            POST  /units                                               unit-keepers
            GET   /units/{id}/edit                                     unit-keepers
            POST  /units/{id}                                          unit-keepers
            POST  /units/{id}/retirement                               unit-keepers
            POST  /units/{id}/reinstatement                            unit-keepers
            GET   /api/v1/units                                        anybody
            POST  /api/v1/units                                        unit-keepers
            GET   /api/v1/units/{id}                                   anybody
            PUT   /api/v1/units/{id}                                   unit-keepers
            POST  /api/v1/units/{id}/retirement                        unit-keepers
            POST  /api/v1/units/{id}/reinstatement                     unit-keepers
            GET   /places                                              everybody
            GET   /places/choices                                      everybody
            GET   /places/new                                          office
            POST  /places                                              office
            GET   /places/{id}/edit                                    office
            POST  /places/{id}                                         office
            GET   /places/map                                          everybody
            GET   /places/map/outline                                  everybody
            GET   /places/plates                                       everybody
            GET   /places/{id}                                         everybody
            GET   /places/{id}/plate                                   everybody
            GET   /places/{id}/history                                 everybody
            GET   /places/{id}/photos                                  everybody
            GET   /places/{id}/here                                    everybody
            GET   /places/{id}/status                                  office
            POST  /places/{id}/status                                  office
            POST  /places/{id}/retirement                              office
            POST  /places/{id}/reinstatement                           office
            GET   /api/v1/places                                       everybody
            POST  /api/v1/places                                       office
            GET   /api/v1/places/{id}                                  everybody
            PUT   /api/v1/places/{id}                                  office
            GET   /api/v1/places/{id}/statuses                         everybody
            POST  /api/v1/places/{id}/retirement                       office
            POST  /api/v1/places/{id}/reinstatement                    office

            # Standards
            GET   /standards                                           everybody
            GET   /standards/{id}                                      everybody
            GET   /standards/items/{id}                                everybody
            GET   /standards/new                                       office
            POST  /standards/new                                       office
            GET   /standards/{id}/edit                                 office
            POST  /standards/{id}/edit                                 office
            POST  /standards/{id}/retirement                           office
            POST  /standards/{id}/reinstatement                        office
            GET   /standards/{standardId}/items/new                    office
            POST  /standards/{standardId}/items/new                    office
            GET   /standards/items/{id}/edit                           office
            POST  /standards/items/{id}/edit                           office
            POST  /standards/items/{id}/retirement                     office
            POST  /standards/items/{id}/reinstatement                  office
            GET   /api/v1/standards                                    everybody
            POST  /api/v1/standards                                    office
            GET   /api/v1/standards/{id}                               everybody
            PUT   /api/v1/standards/{id}                               office
            GET   /api/v1/standards/items                              everybody
            GET   /api/v1/standards/{standardId}/items                 everybody
            POST  /api/v1/standards/{standardId}/items                 office
            GET   /api/v1/standards/items/{id}                         everybody
            PUT   /api/v1/standards/items/{id}                         office

            # Planning back
            GET   /campaigns/{campaign}/plan                               everybody
            GET   /campaigns/{campaign}/plan/print                         everybody
            GET   /campaigns/{campaign}/plan/lags                          everybody
            GET   /campaigns/{campaign}/plan.ics                           everybody
            GET   /campaigns/{campaign}/plan.xlsx                          everybody
            GET   /campaigns/{campaign}/plan/shifts                        SUPERVISOR
            POST  /campaigns/{campaign}/plan/shifts                        SUPERVISOR
            POST  /campaigns/{campaign}/plan/baselines                     SUPERVISOR
            GET   /tasks/{id}/plan                                         everybody
            POST  /tasks/{id}/plan                                         SUPERVISOR UNIT
            POST  /tasks/{id}/plan/dependencies                            SUPERVISOR UNIT
            POST  /tasks/{id}/plan/lag-reasons                             SUPERVISOR UNIT
            GET   /tasks/{id}/plan/back                                    SUPERVISOR UNIT
            POST  /tasks/{id}/plan/back                                    SUPERVISOR UNIT
            GET   /tasks/{id}/sections/new                                 SUPERVISOR
            POST  /tasks/{id}/sections                                     SUPERVISOR
            GET   /api/v1/campaigns/{id}/plan                              everybody
            POST  /api/v1/campaigns/{id}/baselines                         SUPERVISOR
            PUT   /api/v1/tasks/{id}/plan                                  SUPERVISOR UNIT
            PUT   /api/v1/tasks/{id}/dependencies                          SUPERVISOR UNIT

            # Campaigns, tasks, deadlines, the working calendar
            DELETE /api/v1/campaigns/{id}/responsibilities/{row}            office
            GET   /api/v1/campaigns                                        everybody
            GET   /api/v1/campaigns/{id}                                   everybody
            GET   /api/v1/campaigns/{id}/responsibilities                  everybody
            GET   /api/v1/campaigns/{id}/workstreams                       everybody
            GET   /deadlines/ladders/{campaign}                        office
            POST  /deadlines/ladders/{campaign}/steps                  office
            POST  /deadlines/ladders/{campaign}/leader                 office
            PUT   /api/v1/campaigns/{campaign}/ladder/leader           office
            POST  /deadlines/ladders/{campaign}/steps/{step}           office
            POST  /deadlines/ladders/{campaign}/steps/{step}/removal   office
            GET   /deadlines/ladder                                    office
            POST  /deadlines/ladder/steps                              office
            POST  /deadlines/ladder/steps/{step}                       office
            POST  /deadlines/ladder/steps/{step}/removal               office
            GET   /api/v1/ladder                                       office
            GET   /api/v1/ladder/forecast                              office
            POST  /api/v1/ladder/steps                                 office
            PUT   /api/v1/ladder/steps/{step}                          office
            DELETE /api/v1/ladder/steps/{step}                         office
            GET   /api/v1/campaigns/{campaign}/ladder                  office
            GET   /api/v1/campaigns/{campaign}/ladder/forecast         office
            DELETE /api/v1/campaigns/{campaign}/ladder                 office
            POST  /api/v1/campaigns/{campaign}/ladder/steps            office
            PUT   /api/v1/campaigns/{campaign}/ladder/steps/{step}     office
            DELETE /api/v1/campaigns/{campaign}/ladder/steps/{step}    office
            POST  /deadlines/ladders/{campaign}/own                    office
            POST  /deadlines/ladders/{campaign}/usual                  office
            GET   /deadlines/accountability                            ADMIN SUPERVISOR LEADER OVERSIGHT
            GET   /deadlines/{id}/requests/new                         UNIT
            POST  /deadlines/{id}/requests                             UNIT
            GET   /deadlines/requests                                  everybody
            GET   /deadlines/of/{kind}/{subject}                       everybody
            GET   /deadlines/requests/{id}                             everybody
            POST  /deadlines/requests/{id}/ruling                      SUPERVISOR LEADER
            POST  /deadlines/requests/{id}/withdrawal                  SUPERVISOR UNIT
            GET   /deadlines/rules/{campaign}                          office
            POST  /deadlines/rules/{campaign}                          office
            POST  /api/v1/deadlines/{id}/extension-requests            UNIT
            POST  /api/v1/deadlines/{id}/hold-requests                 UNIT
            POST  /api/v1/deadlines/{id}/appeals                       UNIT
            POST  /api/v1/deadlines/{id}/coordination-requests         UNIT
            POST  /api/v1/extension-requests/{id}/ruling               SUPERVISOR
            POST  /api/v1/hold-requests/{id}/ruling                    SUPERVISOR LEADER
            POST  /api/v1/appeals/{id}/ruling                          SUPERVISOR
            POST  /api/v1/coordination-requests/{id}/answer            SUPERVISOR
            POST  /api/v1/deadline-requests/{id}/withdrawal            SUPERVISOR UNIT
            GET   /api/v1/deadline-requests                            everybody
            GET   /api/v1/deadline-requests/{id}                       everybody
            GET   /api/v1/deadlines                                        everybody
            GET   /api/v1/tasks                                            everybody
            GET   /api/v1/tasks/{id}                                       everybody
            GET   /calendar                                                office
            GET   /campaigns                                               everybody
            GET   /campaigns/new                                           office
            GET   /campaigns/{campaign}/workstreams/new                    office
            GET   /campaigns/{campaign}/workstreams/{id}/edit              office
            GET   /campaigns/{campaign}/matrix                             everybody
            GET   /campaigns/{campaign}/matrix/cell                        office
            POST  /campaigns/{campaign}/matrix/cell                        office
            POST  /campaigns/{campaign}/matrix/cell/removal                office
            GET   /campaigns/{id}                                          everybody
            GET   /campaigns/{id}/organisation                             everybody
            GET   /campaigns/{id}/standard                                 all-but-units
            GET   /displays                                                office
            GET   /displays/new                                            office
            POST  /displays                                                office
            GET   /displays/{id}/edit                                      office
            POST  /displays/{id}                                           office
            POST  /displays/{id}/signature                                 office
            POST  /displays/{id}/removal                                   office
            GET   /wall/{link}                                             public
            GET   /wall/{link}/                                            public
            GET   /wall/{link}/events                                      public
            GET   /wall/{link}/photos/{id}                                 public
            GET   /campaigns/{id}/edit                                     office
            GET   /tasks                                                   everybody
            GET   /tasks/new                                               SUPERVISOR
            GET   /tasks/{id}                                              everybody
            GET   /tasks/{id}/edit                                         SUPERVISOR
            POST  /api/v1/campaigns                                        office
            POST  /api/v1/campaigns/{id}/archive                           office
            POST  /api/v1/campaigns/{id}/responsibilities                  office
            POST  /api/v1/campaigns/{id}/resumption                        office
            POST  /api/v1/campaigns/{id}/workstreams                       office
            POST  /api/v1/deadlines/preview                                everybody
            POST  /api/v1/tasks                                            SUPERVISOR
            POST  /api/v1/tasks/{id}/cancellation                          SUPERVISOR
            POST  /api/v1/tasks/{id}/completion                            SUPERVISOR
            POST  /api/v1/tasks/{id}/progress-reports                      SUPERVISOR UNIT
            POST  /calendar                                                office
            GET   /calendar/months/{month}                                 office
            POST  /calendar/extra-days                                     ADMIN
            POST  /calendar/extra-days/{date}/removal                      ADMIN
            POST  /calendar/hours                                          ADMIN
            GET   /calendar/proposals                                      office
            POST  /calendar/proposals                                      SUPERVISOR
            GET   /api/v1/calendar/extra-days                              everybody
            POST  /api/v1/calendar/extra-days                              ADMIN
            POST  /api/v1/calendar/extra-days/{date}/removal               ADMIN
            GET   /api/v1/calendar/working-hours                           everybody
            PUT   /api/v1/calendar/working-hours                           ADMIN
            POST  /campaigns                                               office
            POST  /campaigns/{campaign}/responsibilities                   office
            POST  /campaigns/{campaign}/responsibilities/{id}/removal      office
            POST  /campaigns/{campaign}/workstreams                        office
            POST  /campaigns/{campaign}/workstreams/{id}                   office
            POST  /campaigns/{campaign}/workstreams/{id}/removal           office
            POST  /campaigns/{id}                                          office
            GET   /campaigns/{id}/closing                              office
            POST  /campaigns/{id}/winding-up                           office
            GET   /campaigns/{id}/archive.zip                          office
            GET   /api/v1/campaigns/{id}/archive.zip                   office
            POST  /api/v1/campaigns/{id}/winding-up                    office
            POST  /campaigns/{id}/removal                              ADMIN
            GET   /campaigns/archives                                  ADMIN
            POST  /campaigns/archives                                  ADMIN
            GET   /campaigns/archives/check                            ADMIN
            POST  /campaigns/archives/opening                          ADMIN
            POST  /campaigns/archives/removal                          ADMIN
            POST  /campaigns/{id}/archive                                  office
            POST  /campaigns/{id}/resumption                               office
            POST  /tasks                                                   SUPERVISOR
            POST  /tasks/{id}                                              SUPERVISOR
            POST  /tasks/{id}/cancellation                                 SUPERVISOR
            POST  /tasks/{id}/completion                                   SUPERVISOR
            POST  /tasks/{id}/progress                                     SUPERVISOR UNIT
            GET   /tasks/{id}/milestones/new                               SUPERVISOR
            POST  /tasks/{id}/milestones                                   SUPERVISOR
            GET   /tasks/{id}/milestones/{milestone}/edit                  SUPERVISOR
            POST  /tasks/{id}/milestones/{milestone}                       SUPERVISOR
            POST  /tasks/{id}/milestones/{milestone}/reached               SUPERVISOR UNIT
            GET   /tasks/{id}/milestones/{milestone}/reopening/new         SUPERVISOR
            POST  /tasks/{id}/milestones/{milestone}/reopening             SUPERVISOR
            POST  /tasks/{id}/milestones/{milestone}/cancellation          SUPERVISOR
            GET   /api/v1/tasks/{id}/milestones                            everybody
            POST  /api/v1/tasks/{id}/milestones                            SUPERVISOR
            PUT   /api/v1/tasks/{id}/milestones/{milestone}                SUPERVISOR
            POST  /api/v1/tasks/{id}/milestones/{milestone}/reached        SUPERVISOR UNIT
            POST  /api/v1/tasks/{id}/milestones/{milestone}/reopening      SUPERVISOR
            POST  /api/v1/tasks/{id}/milestones/{milestone}/cancellation   SUPERVISOR
            PUT   /api/v1/campaigns/{id}                                   office
            PUT   /api/v1/campaigns/{id}/workstreams/{workstream}          office
            PUT   /api/v1/tasks/{id}                                       SUPERVISOR

            # Indicators: whose values a clerk enters, the feature decides
            GET   /campaigns/{campaign}/indicators                     everybody
            GET   /campaigns/{campaign}/indicators/new                 office
            POST  /campaigns/{campaign}/indicators                     office
            GET   /indicators/{id}                                     everybody
            POST  /indicators/{id}                                     office
            GET   /indicators/{id}/edit                                office
            POST  /indicators/{id}/retirement                          office
            POST  /indicators/{id}/resumption                          office
            POST  /indicators/{id}/values                              ADMIN SUPERVISOR UNIT
            GET   /api/v1/indicators                                   everybody
            POST  /api/v1/indicators                                   office
            GET   /api/v1/indicators/{id}                              everybody
            PUT   /api/v1/indicators/{id}                              office
            POST  /api/v1/indicators/{id}/retirement                   office
            POST  /api/v1/indicators/{id}/resumption                   office
            GET   /api/v1/indicators/{id}/values                       everybody
            POST  /api/v1/indicators/{id}/values                       ADMIN SUPERVISOR UNIT

            # Meetings: drafts are the supervisors' to see, and clerks see what concerns them, which the feature decides
            GET   /campaigns/launches                                  office
            POST  /campaigns/launches                                  office
            GET   /campaigns/launches/{id}/{step}                      office
            POST  /campaigns/launches/{id}/{step}                      office
            POST  /campaigns/launches/{id}/announcement                office
            POST  /campaigns/launches/{id}/discard                     office
            GET   /campaigns/{campaign}/meetings                       everybody
            GET   /campaigns/{campaign}/meetings/new                   SUPERVISOR
            POST  /campaigns/{campaign}/meetings                       SUPERVISOR
            GET   /meetings/{id}                                       everybody
            POST  /meetings/{id}                                       SUPERVISOR
            GET   /meetings/{id}/edit                                  SUPERVISOR
            GET   /meetings/{id}/print                                 everybody
            POST  /meetings/{id}/issuing                               SUPERVISOR
            POST  /meetings/{id}/receipts                              UNIT
            GET   /api/v1/campaigns/{id}/meetings                      everybody
            POST  /api/v1/campaigns/{id}/meetings                      SUPERVISOR
            GET   /api/v1/meetings/{id}                                everybody
            PUT   /api/v1/meetings/{id}                                SUPERVISOR
            POST  /api/v1/meetings/{id}/issuing                        SUPERVISOR
            POST  /api/v1/meetings/{id}/receipts                       UNIT
            GET   /instructions                                        everybody
            POST  /instructions                                        LEADER
            GET   /instructions/new                                    LEADER
            GET   /instructions/paper                                  SUPERVISOR
            POST  /instructions/paper                                  SUPERVISOR
            GET   /instructions/about/{kind}/{id}                      everybody
            GET   /instructions/{id}                                   everybody
            GET   /instructions/{id}/print                             everybody
            POST  /instructions/{id}/replies                           SUPERVISOR UNIT
            POST  /instructions/{id}/ruling                            SUPERVISOR LEADER
            GET   /api/v1/instructions                                 everybody
            POST  /api/v1/instructions                                 LEADER
            POST  /api/v1/instructions/paper                           SUPERVISOR
            GET   /api/v1/instructions/{id}                            everybody
            POST  /api/v1/instructions/{id}/replies                    SUPERVISOR UNIT
            POST  /api/v1/instructions/{id}/ruling                     SUPERVISOR LEADER
            GET   /api/v1/briefing                                     ADMIN SUPERVISOR LEADER OVERSIGHT

            # Statements of responsibility: drafts are the supervisors' to see, and clerks see their own, which the feature decides
            GET   /campaigns/{campaign}/statements                     everybody
            GET   /campaigns/{campaign}/statements/new                 SUPERVISOR
            GET   /campaigns/{campaign}/statements/print               everybody
            POST  /campaigns/{campaign}/statements                     SUPERVISOR
            GET   /statements/{id}                                     everybody
            GET   /statements/{id}/edit                                SUPERVISOR
            GET   /statements/{id}/print                               everybody
            POST  /statements/{id}                                     SUPERVISOR
            POST  /statements/{id}/signing                             SUPERVISOR
            POST  /statements/{id}/annulment                           SUPERVISOR
            POST  /statements/{id}/scan                                SUPERVISOR
            GET   /api/v1/campaigns/{id}/statements                    everybody
            POST  /api/v1/campaigns/{id}/statements                    SUPERVISOR
            GET   /api/v1/statements/{id}                              everybody
            PUT   /api/v1/statements/{id}                              SUPERVISOR
            POST  /api/v1/statements/{id}/signing                      SUPERVISOR
            POST  /api/v1/statements/{id}/annulment                    SUPERVISOR
            PUT   /api/v1/statements/{id}/scan                         SUPERVISOR

            # Self-assessment
            GET   /campaigns/{campaign}/self-assessment                everybody
            GET   /campaigns/{campaign}/self-assessment/entry          SUPERVISOR
            GET   /campaigns/{campaign}/self-assessment/items/{item}   everybody
            POST  /campaigns/{campaign}/self-assessment                SUPERVISOR
            GET   /api/v1/campaigns/{id}/self-assessments              everybody
            POST  /api/v1/campaigns/{id}/self-assessments              SUPERVISOR

            # Commitments: clerks see those of their own unit
            GET   /campaigns/{campaign}/commitments                    everybody
            GET   /campaigns/{campaign}/commitments/new                SUPERVISOR
            POST  /campaigns/{campaign}/commitments                    SUPERVISOR
            GET   /commitments/{id}                                    everybody
            POST  /commitments/{id}/outcome                            SUPERVISOR
            POST  /commitments/{id}/withdrawal                         SUPERVISOR
            GET   /api/v1/campaigns/{id}/commitments                   everybody
            POST  /api/v1/campaigns/{id}/commitments                   SUPERVISOR
            GET   /api/v1/commitments/{id}                             everybody
            POST  /api/v1/commitments/{id}/outcome                     SUPERVISOR
            POST  /api/v1/commitments/{id}/withdrawal                  SUPERVISOR

            # Findings: which of them, and who verifies what, the feature decides
            GET   /findings/new                                        field
            GET   /findings/new/items                                  field
            GET   /findings/new/proposal                               field
            GET   /findings/new/units                                  field
            GET   /findings/new/earlier                                field
            GET   /findings/{id}/rechecks/{recheck}                    field
            POST  /findings/{id}/rechecks/{recheck}                    field
            GET   /rechecks                                            all-but-units
            POST  /rechecks/days                                       SUPERVISOR
            GET   /relapses                                            everybody
            GET   /relapses/cases                                      everybody
            POST  /findings                                            field
            GET   /                                                    anybody
            GET   /card                                                everybody
            GET   /card/clear                                          everybody
            GET   /units/{id}/card                                     everybody
            GET   /api/v1/units/{id}/card                              everybody
            GET   /findings                                            everybody
            GET   /findings/{id}                                       everybody
            POST  /findings/assignment                                 SUPERVISOR
            GET   /findings/{id}/elsewhere/new                         field
            POST  /findings/{id}/elsewhere                             field
            GET   /api/v1/findings/{id}/elsewhere                      all-but-units
            GET   /api/v1/findings/{id}/elsewhere/preview              field
            POST  /api/v1/findings/{id}/elsewhere                      field
            POST  /findings/acknowledgements                           UNIT
            POST  /api/v1/findings/acknowledgements                    UNIT
            POST  /findings/{id}/handover                              UNIT
            POST  /api/v1/findings/{id}/handover                       UNIT
            POST  /findings/{id}/assignment                            field
            POST  /findings/{id}/spot-fix                              field
            POST  /findings/{id}/acknowledgement                       UNIT
            POST  /findings/{id}/dispute                               UNIT
            POST  /findings/{id}/rectification                         UNIT
            POST  /findings/{id}/verification                          field
            POST  /findings/{id}/ruling                                SUPERVISOR
            POST  /findings/{id}/hold                                  SUPERVISOR
            POST  /findings/{id}/resumption                            SUPERVISOR
            POST  /findings/{id}/withdrawal                            SUPERVISOR
            GET   /findings/{id}/parts/new                             field
            POST  /findings/{id}/parts                                 field
            GET   /findings/{id}/parts/{part}                          everybody
            POST  /findings/{id}/parts/{part}/submission               UNIT
            POST  /findings/{id}/parts/{part}/verification             field
            POST  /findings/{id}/parts/{part}/cancellation             SUPERVISOR
            GET   /api/v1/findings/{id}/parts                          everybody
            POST  /api/v1/findings/{id}/parts                          field
            POST  /api/v1/findings/{id}/parts/{part}/submission        UNIT
            POST  /api/v1/findings/{id}/parts/{part}/verification      field
            POST  /api/v1/findings/{id}/parts/{part}/cancellation      SUPERVISOR
            GET   /findings/{id}/reply-duty                            SUPERVISOR
            POST  /findings/{id}/reply-duty                            SUPERVISOR
            GET   /findings/{id}/reply-duty/correction                 SUPERVISOR
            POST  /findings/{id}/reply-duty/correction                 SUPERVISOR
            PUT   /api/v1/findings/{id}/reply-duty                     SUPERVISOR
            GET   /findings/{id}/reply                                 everybody
            POST  /findings/{id}/reply                                 SUPERVISOR UNIT
            GET   /findings/{id}/reply/print                           everybody
            POST  /api/v1/findings/{id}/reply-duty                     SUPERVISOR
            POST  /api/v1/findings/{id}/reply                          SUPERVISOR UNIT
            GET   /api/v1/findings                                     everybody
            POST  /api/v1/findings                                     field
            GET   /api/v1/findings/{id}                                everybody
            PUT   /api/v1/findings/{id}                                field
            GET   /api/v1/findings/{id}/events                         everybody
            GET   /api/v1/findings/recurrences                         field
            GET   /api/v1/findings/{id}/sightings                      everybody
            PUT   /api/v1/findings/{id}/sightings/{sightingId}         field
            GET   /api/v1/findings/{id}/rechecks                       everybody
            PUT   /api/v1/findings/{id}/rechecks/{recheckId}           field
            POST  /api/v1/findings/{id}/assignment                     field
            POST  /api/v1/findings/{id}/spot-fix                       field
            POST  /api/v1/findings/{id}/acknowledgement                UNIT
            POST  /api/v1/findings/{id}/dispute                        UNIT
            POST  /api/v1/findings/{id}/rectification                  UNIT
            POST  /api/v1/findings/{id}/verification                   field
            POST  /api/v1/findings/{id}/ruling                         SUPERVISOR
            POST  /api/v1/findings/{id}/hold                           SUPERVISOR
            POST  /api/v1/findings/{id}/resumption                     SUPERVISOR
            POST  /api/v1/findings/{id}/withdrawal                     SUPERVISOR

            # Rounds: who runs one, the feature decides
            GET   /inspections                                         all-but-units
            POST  /inspections                                         field
            GET   /inspections/new                                     field
            GET   /inspections/look-back                               field
            POST  /inspections/look-back                               field
            POST  /inspections/look-back/preview                       field
            POST  /inspections/route                                   field
            GET   /inspections/{id}                                    all-but-units
            POST  /inspections/{id}                                    field
            GET   /inspections/{id}/edit                               field
            POST  /inspections/{id}/beginning                          field
            GET   /inspections/{id}/stops/{place}                      all-but-units
            POST  /inspections/{id}/stops/{place}/visit                field
            POST  /inspections/{id}/stops/{place}/miss                 field
            GET   /inspections/{id}/stops/{place}/checks/{checklist}   field
            POST  /inspections/{id}/stops/{place}/checks/{checklist}   field
            POST  /inspections/{id}/checks/{check}/findings            field
            POST  /inspections/{id}/report                             field
            GET   /inspections/{id}/report/print                       all-but-units
            GET   /inspections/{id}/report.docx                        all-but-units
            GET   /inspections/{id}/report.xlsx                        all-but-units
            GET   /coverage                                            all-but-units
            POST  /coverage                                            SUPERVISOR
            POST  /coverage/{id}/removal                               SUPERVISOR
            GET   /coverage/never                                      all-but-units
            GET   /draws                                               watching
            POST  /draws                                               field
            GET   /draws/new                                           field
            POST  /draws/strata                                        field
            GET   /draws/{id}                                          watching
            GET   /draws/{id}/strata/{position}.txt                    watching
            POST  /draws/{id}/completion                               field
            POST  /draws/{id}/withdrawal                               field
            POST  /draws/{id}/rounds                                   field
            GET   /draws/{id}/sheet/print                              watching
            GET   /draws/{id}/sheet.docx                               watching
            GET   /draws/{id}/sheet.xlsx                               watching
            GET   /draws/{id}/population.xlsx                          watching
            GET   /api/v1/draws                                        watching
            POST  /api/v1/draws                                        field
            GET   /api/v1/draws/{id}                                   watching
            POST  /api/v1/draws/{id}/completion                        field
            GET   /surveys                                             everybody
            POST  /surveys                                             SUPERVISOR
            GET   /surveys/new                                         SUPERVISOR
            GET   /surveys/{id}                                        everybody
            POST  /surveys/{id}/places/{place}/visit                   field
            POST  /surveys/{id}/places/{place}/finding                 field
            POST  /surveys/{id}/places/{place}/stop                    field
            POST  /surveys/{id}/rounds                                 field
            POST  /surveys/{id}/newcomers                              SUPERVISOR
            POST  /surveys/{id}/end                                    SUPERVISOR
            GET   /surveys/{id}/report/print                           all-but-units
            GET   /surveys/{id}/report.docx                            all-but-units
            GET   /surveys/{id}/report.xlsx                            all-but-units
            GET   /api/v1/surveys                                      everybody
            POST  /api/v1/surveys                                      SUPERVISOR
            GET   /api/v1/surveys/{id}                                 everybody
            GET   /checklists                                          all-but-units
            POST  /checklists                                          office
            GET   /checklists/new                                      office
            GET   /checklists/items                                    office
            POST  /checklists/lines                                    office
            GET   /checklists/{id}                                     all-but-units
            POST  /checklists/{id}                                     office
            GET   /checklists/{id}/edit                                office
            POST  /checklists/{id}/retirement                          office
            POST  /checklists/{id}/reinstatement                       office
            POST  /inspections/{id}/completion                         field
            POST  /inspections/{id}/release                            field
            GET   /api/v1/inspections                                  all-but-units
            POST  /api/v1/inspections                                  field
            GET   /api/v1/inspections/{id}                             all-but-units
            PUT   /api/v1/inspections/{id}                             field
            POST  /api/v1/inspections/{id}/beginning                   field
            POST  /api/v1/inspections/{id}/stops/{place}/visit         field
            POST  /api/v1/inspections/{id}/stops/{place}/miss          field
            GET   /api/v1/checklists                                   all-but-units
            GET   /api/v1/checklists/{id}                              all-but-units
            GET   /api/v1/inspections/checks/{check}                   all-but-units
            PUT   /api/v1/inspections/checks/{check}                   field
            POST  /api/v1/inspections/checks/{check}/findings          field
            POST  /api/v1/inspections/{id}/completion                  field
            POST  /api/v1/inspections/{id}/release                     field

            # Evidence
            GET   /evidence/{id}                                       everybody
            GET   /evidence/{id}/thumbnail                             everybody
            GET   /api/v1/evidence/{id}                                everybody
            POST  /api/v1/evidence                                     SUPERVISOR INSPECTOR UNIT

            # Rankings: drafts are the office's to see, which the feature decides
            GET   /rankings                                            everybody
            POST  /rankings                                            SUPERVISOR
            GET   /rankings/current                                    office
            GET   /rankings/forecast                                   UNIT
            GET   /rankings/schemes                                    everybody
            GET   /rankings/schemes/{id}                               everybody
            GET   /rankings/schemes/new                                SUPERVISOR
            POST  /rankings/schemes/new                                SUPERVISOR
            GET   /rankings/schemes/{id}/edit                          SUPERVISOR
            POST  /rankings/schemes/{id}/edit                          SUPERVISOR
            POST  /rankings/schemes/{id}/retirement                    SUPERVISOR
            POST  /rankings/schemes/preview                            SUPERVISOR
            GET   /rankings/setup/{campaign}                           SUPERVISOR
            POST  /rankings/setup/{campaign}/scheme                    SUPERVISOR
            POST  /rankings/setup/{campaign}/excuses                   SUPERVISOR
            POST  /rankings/setup/{campaign}/excuses/{id}/end          SUPERVISOR
            POST  /rankings/setup/{campaign}/bonuses                   SUPERVISOR
            POST  /rankings/setup/{campaign}/bonuses/{id}/return       SUPERVISOR
            GET   /rankings/setup/{campaign}/flags                     SUPERVISOR
            POST  /rankings/setup/{campaign}/flags                     SUPERVISOR
            POST  /rankings/setup/{campaign}/flags/steps               SUPERVISOR
            POST  /rankings/setup/{campaign}/flags/steps/{at}/removal  SUPERVISOR
            GET   /rankings/flags                                      everybody
            GET   /rankings/above/{campaign}                           everybody
            POST  /rankings/above/{campaign}                           SUPERVISOR
            POST  /rankings/above/{campaign}/{id}/return               SUPERVISOR
            GET   /documents                                           everybody
            POST  /documents                                           SUPERVISOR
            POST  /documents/rhythm                                    SUPERVISOR
            GET   /documents/{id}                                      everybody
            POST  /documents/{id}                                      SUPERVISOR
            POST  /documents/{id}/issue                                SUPERVISOR
            POST  /documents/{id}/deletion                             SUPERVISOR
            POST  /documents/{id}/narrowing                            SUPERVISOR
            GET   /documents/{id}/print                                everybody
            GET   /documents/{id}/present                              everybody
            GET   /documents/{id}.docx                                 everybody
            GET   /documents/{id}.xlsx                                 everybody
            POST  /documents/chosen/issue                              SUPERVISOR
            POST  /documents/chosen.zip                                SUPERVISOR
            GET   /documents/about/findings/{id}                       everybody
            POST  /documents/about/findings/{id}                       SUPERVISOR
            GET   /documents/about/consequences/{id}                   everybody
            POST  /documents/about/consequences/{id}                   SUPERVISOR
            GET   /documents/about/editions/{id}/units/{unit}          everybody
            POST  /documents/about/editions/{id}/units/{unit}          SUPERVISOR
            GET   /units/{id}/card/print                               everybody
            GET   /units/{id}/card.docx                                everybody
            GET   /units/{id}/card.xlsx                                everybody
            GET   /ledgers/findings-by-unit/print                      everybody
            GET   /ledgers/findings-by-unit.docx.zip                   everybody
            GET   /documents/photos/{id}                               everybody
            GET   /documents/stationery/{campaign}                     SUPERVISOR
            POST  /documents/stationery/{campaign}                     SUPERVISOR
            GET   /documents/stationery/{campaign}/template            SUPERVISOR
            POST  /documents/stationery/{campaign}/template            SUPERVISOR
            POST  /documents/stationery/{campaign}/template/removal    SUPERVISOR
            GET   /api/v1/documents                                    everybody
            POST  /api/v1/documents                                    SUPERVISOR
            GET   /api/v1/documents/{id}                               everybody
            PUT   /api/v1/documents/{id}                               SUPERVISOR
            POST  /api/v1/documents/{id}/issue                         SUPERVISOR
            GET   /api/v1/documents/{id}.docx                          everybody
            GET   /api/v1/documents/{id}.xlsx                          everybody
            GET   /papers/{digest}                                     public
            GET   /check                                               public
            GET   /consequences                                        ADMIN SUPERVISOR UNIT LEADER OVERSIGHT
            GET   /consequences/new                                    SUPERVISOR
            POST  /consequences                                        SUPERVISOR
            GET   /consequences/{id}                                   ADMIN SUPERVISOR UNIT LEADER OVERSIGHT
            POST  /consequences/{id}/confirmation                      SUPERVISOR
            POST  /consequences/{id}/completion                        SUPERVISOR
            POST  /consequences/{id}/dropping                          SUPERVISOR
            GET   /api/v1/consequences                                 ADMIN SUPERVISOR UNIT LEADER OVERSIGHT
            POST  /api/v1/consequences                                 SUPERVISOR
            GET   /api/v1/consequences/{id}                            ADMIN SUPERVISOR UNIT LEADER OVERSIGHT
            POST  /api/v1/consequences/{id}/confirmation               SUPERVISOR
            POST  /api/v1/consequences/{id}/completion                 SUPERVISOR
            POST  /api/v1/consequences/{id}/dropping                   SUPERVISOR
            GET   /ledgers/responsibilities.xlsx                       office
            GET   /ledgers/indicators.xlsx                             office
            GET   /ledgers/consequences.xlsx                           ADMIN SUPERVISOR LEADER OVERSIGHT
            GET   /rankings/{id}                                       everybody
            GET   /rankings/{id}/units/{unit}                          everybody
            GET   /rankings/{id}/print                                 everybody
            GET   /rankings/{id}.docx                                  everybody
            GET   /rankings/{id}.xlsx                                  everybody
            GET   /api/v1/rankings/{id}/print                          everybody
            GET   /api/v1/rankings/{id}.docx                           everybody
            GET   /api/v1/rankings/{id}.xlsx                           everybody
            GET   /rankings/{id}/charts                                everybody
            POST  /rankings/{id}/units/{unit}/objections               UNIT
            POST  /rankings/{id}/units/{unit}/objections/{objection}/ruling SUPERVISOR
            POST  /rankings/{id}/recomputation                         SUPERVISOR
            POST  /rankings/{id}/review                                SUPERVISOR
            POST  /rankings/{id}/publication                           SUPERVISOR
            POST  /rankings/{id}/correction                            SUPERVISOR
            POST  /rankings/rhythm                                     SUPERVISOR
            POST  /rankings/{id}/deletion                              SUPERVISOR
            GET   /api/v1/ranking-schemes                              everybody
            GET   /api/v1/ranking-schemes/{id}                         everybody
            POST  /api/v1/ranking-schemes                              SUPERVISOR
            PUT   /api/v1/ranking-schemes/{id}                         SUPERVISOR
            PUT   /api/v1/campaigns/{campaign}/ranking-scheme          SUPERVISOR
            POST  /api/v1/campaigns/{campaign}/rankings                SUPERVISOR
            GET   /api/v1/rankings                                     everybody
            GET   /api/v1/rankings/{id}                                everybody
            DELETE /api/v1/rankings/{id}                               SUPERVISOR
            GET   /api/v1/rankings/{id}/lines                          everybody
            GET   /api/v1/rankings/{id}/flags                          everybody
            POST  /api/v1/rankings/{id}/recomputation                  SUPERVISOR
            POST  /api/v1/rankings/{id}/review                         SUPERVISOR
            PUT   /api/v1/campaigns/{campaign}/ranking-review          SUPERVISOR
            POST  /api/v1/rankings/{id}/publication                    SUPERVISOR
            POST  /api/v1/rankings/{id}/correction                     SUPERVISOR
            PUT   /api/v1/campaigns/{campaign}/ranking-rhythm          SUPERVISOR

            # Analysis: everybody counts what the register shows them
            GET   /analysis                                            everybody
            GET   /analysis/movement                                   everybody
            GET   /analysis/lateness                                   everybody
            GET   /analysis/places                                     everybody
            GET   /analysis/views/{id}                                 everybody
            GET   /analysis/views/new                                  everybody
            GET   /analysis/views/{id}/edit                            everybody
            POST  /analysis/views                                      everybody
            POST  /analysis/views/{id}                                 everybody
            POST  /analysis/views/{id}/deletion                        everybody
            GET   /api/v1/analysis/pivot                               everybody
            GET   /api/v1/analysis/pivot.csv                           everybody
            GET   /api/v1/analysis/movement                            everybody
            GET   /api/v1/analysis/movement.csv                        everybody
            GET   /api/v1/analysis/movement/units                      everybody
            GET   /api/v1/analysis/movement/units.csv                  everybody
            GET   /api/v1/analysis/lateness                            everybody
            GET   /api/v1/analysis/lateness.csv                        everybody
            GET   /api/v1/analysis/places                              everybody
            GET   /api/v1/analysis/places.csv                          everybody
            GET   /ledgers/analysis.xlsx                               everybody
            GET   /ledgers/analysis-movement.xlsx                      everybody
            GET   /ledgers/analysis-lateness.xlsx                      everybody
            GET   /ledgers/analysis-places.xlsx                        everybody

            # Ledgers: of the findings each gets what he may see
            GET   /ledgers/findings-by-unit.zip                        everybody
            GET   /api/v1/ledgers/findings-by-unit.zip                 everybody
            GET   /ledgers/findings.xlsx                               everybody
            GET   /ledgers/relapses.xlsx                               everybody
            GET   /api/v1/ledgers/findings.xlsx                        everybody
            GET   /ledgers/accounts.xlsx                               account-keepers
            GET   /ledgers/units.xlsx                                  unit-keepers
            GET   /ledgers/imports                                     unit-keepers
            POST  /ledgers/imports                                     unit-keepers
            GET   /ledgers/imports/{id}                                unit-keepers
            GET   /ledgers/imports/{id}/progress                       unit-keepers
            GET   /ledgers/imports/{id}/rows/{number}                  unit-keepers
            POST  /ledgers/imports/{id}/rows/{number}                  unit-keepers
            POST  /ledgers/imports/{id}/proposals                      unit-keepers
            POST  /ledgers/imports/{id}/slips                          account-keepers
            POST  /ledgers/imports/{id}/taking                         unit-keepers
            POST  /ledgers/imports/{id}/discarding                     unit-keepers
            POST  /api/v1/ledgers/accounts                             account-keepers
            POST  /api/v1/ledgers/units                                unit-keepers
            POST  /api/v1/ledgers/campaigns                            office
            POST  /api/v1/ledgers/responsibilities                     office
            POST  /api/v1/ledgers/indicators                           office
            POST  /api/v1/ledgers/tasks                                office
            POST  /api/v1/ledgers/findings                             office
            """;

    static final Map<String, Set<String>> ROWS = TABLE.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\\s+"))
            .collect(Collectors.toMap(cells -> cells[0] + " " + cells[1], RouteTable::roles));

    private RouteTable() {}

    private static Set<String> roles(String[] cells) {
        return Arrays.stream(cells)
                .skip(2)
                .flatMap(word -> GROUPS.getOrDefault(word, List.of(word)).stream())
                .collect(Collectors.toSet());
    }
}
