-- When all contents were read and compared with their fingerprints, and how that went.
create table evidence_verification (
    verified_at timestamptz not null,
    contents    bigint      not null,
    bytes       bigint      not null,
    faults      bigint      not null,
    constraint evidence_verification_pk primary key (verified_at),
    constraint evidence_verification_counts check (contents >= 0 and bytes >= 0 and faults between 0 and contents)
);
