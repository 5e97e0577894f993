package org.duban.archive;

/** The statements behind the pages of an archive. Moments come as the district writes them. */
final class OfflineSql {

    /** One finding with everything, as JSON. */
    static final String FINDINGS = """
            select jsonb_build_object(
                'number', f.number, 'description', f.description, 'place', f.place_text, 'unit', u.name,
                'coUnits', (select string_agg(k.name, '、' order by k.name)
                            from finding_co_unit c join unit k using (unit_id) where c.finding_id = f.finding_id),
                'state', f.state, 'severity', f.severity, 'category', f.category, 'item', i.code,
                'points', f.points::text, 'source', f.source, 'requirement', f.requirement,
                'foundAt', to_char(f.found_at at time zone :zone, 'YYYY-MM-DD HH24:MI'), 'loggedBy', a.display_name,
                'dueAt', to_char(d.due_at at time zone :zone, 'YYYY-MM-DD HH24:MI'),
                'closedAt', to_char(f.closed_at at time zone :zone, 'YYYY-MM-DD HH24:MI'), 'recurrenceOf', g.number,
                'photos', (select coalesce(jsonb_agg(jsonb_build_object(
                        'sha256', e.sha256, 'kind', e.kind, 'fileName', e.file_name, 'phase', coalesce(l.phase, 'LATER'),
                        'takenAt', to_char(e.taken_at at time zone :zone, 'YYYY-MM-DD HH24:MI'))
                        order by l.round nulls last, l.position, e.evidence_id), '[]')
                    from (select evidence_id from finding_photo p where p.finding_id = f.finding_id) p
                    join evidence e using (evidence_id)
                    left join finding_evidence l on l.finding_id = f.finding_id and l.evidence_id = e.evidence_id),
                'rounds', (select coalesce(jsonb_agg(jsonb_build_object(
                        'round', r.round, 'measure', r.measure, 'inTime', r.in_time, 'submittedBy', s.display_name,
                        'submittedAt', to_char(r.submitted_at at time zone :zone, 'YYYY-MM-DD HH24:MI'),
                        'result', v.result, 'comment', v.comment, 'verifiedBy', w.display_name,
                        'verifiedAt', to_char(v.verified_at at time zone :zone, 'YYYY-MM-DD HH24:MI'))
                        order by r.round), '[]')
                    from rectification r join account s on s.account_id = r.submitted_by
                    left join verification v using (rectification_id)
                    left join account w on w.account_id = v.verified_by
                    where r.finding_id = f.finding_id),
                'events', (select coalesce(jsonb_agg(jsonb_build_object(
                        'event', x.event, 'by', x.actor_name,
                        'at', to_char(x.occurred_at at time zone :zone, 'YYYY-MM-DD HH24:MI'),
                        'words', coalesce(x.detail ->> 'reason', x.detail ->> 'comment', x.detail ->> 'measure'))
                        order by x.activity_id), '[]')
                    from activity x where x.subject_id = f.finding_id))::text
            from finding f
            join account a on a.account_id = f.logged_by
            left join unit u on u.unit_id = f.unit_id
            left join check_item i using (check_item_id)
            left join deadline d using (deadline_id)
            left join finding g on g.finding_id = f.recurrence_of
            where f.campaign_id = :campaign order by f.number
            """;

    static final String TASKS = """
            select t.title, u.name, t.state, coalesce(t.percent_done, 0) || '%',
                   to_char(d.due_at at time zone :zone, 'YYYY-MM-DD HH24:MI'),
                   to_char(t.finished_at at time zone :zone, 'YYYY-MM-DD HH24:MI'), t.requirement
            from task t join unit u on u.unit_id = t.lead_unit_id left join deadline d using (deadline_id)
            where t.campaign_id = :campaign order by d.due_at nulls last, t.task_id
            """;

    static final String INDICATORS = """
            select i.name, l.name, i.measure, trim_scale(i.target)::text, v.period::text, u.name, trim_scale(v.value)::text,
                   v.remark
            from indicator i left join unit l on l.unit_id = i.lead_unit_id
            left join indicator_current v using (indicator_id) left join unit u on u.unit_id = v.unit_id
            where i.campaign_id = :campaign order by i.name, i.indicator_id, v.period, u.name nulls first
            """;

    static final String MEETINGS = """
            select m.number::text, m.title, to_char(m.held_at at time zone :zone, 'YYYY-MM-DD HH24:MI'), m.chair, m.minutes,
                   (select string_agg(d.place || '. ' || d.text || '（' || u.name || '）', chr(10) order by d.place)
                    from meeting_decision d join unit u on u.unit_id = d.lead_unit_id where d.meeting_id = m.meeting_id)
            from meeting m where m.campaign_id = :campaign order by m.number
            """;

    static final String STANDINGS = """
            select s.league, s.rank::text, s.unit_name, trim_scale(s.score)::text, s.found::text, s.closed::text,
                   s.in_time::text, s.late::text, s.reworked::text
            from ranking_standing s where s.edition_id = :edition order by s.place
            """;

    private OfflineSql() {}
}
