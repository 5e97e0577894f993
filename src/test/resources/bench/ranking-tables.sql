-- What a ranking is kept in, without constraints and triggers.
create table bench_standing (
    edition_id uuid, unit_id uuid, league text, rank bigint, score numeric, deducted numeric, found bigint, open bigint, due bigint,
    closed bigint, in_time bigint, late bigint, carried bigint, reworked bigint, held bigint, primary key (edition_id, unit_id));
create table bench_line (
    edition_id uuid, unit_id uuid, line bigint, finding_id uuid, kind text, occurred_at timestamptz, points numeric,
    primary key (edition_id, unit_id, line));
