-- What a picture looks like, in 64 bits that change little when it is scaled or saved anew. It is a table of its own as evidence
-- never changes, and pictures from before it have none yet. No hash: looked at, and nearly of one colour or not to be decoded.
create table evidence_hash (
    sha256 text      not null,
    hash   bigint,
    bands  integer[],
    constraint evidence_hash_pk primary key (sha256),
    constraint evidence_hash_has_bands check ((hash is null) = (bands is null)),
    constraint evidence_hash_four_bands check (cardinality(bands) = 4)
);

-- Of two hashes that differ in at most seven bits, one of the four bands of 16 differs in at most one.
create index evidence_hash_bands on evidence_hash using gin (bands) with (fastupdate = off);

-- The bands themselves and all that differ from them in one bit. The number of a band stands above its 16 bits.
create function hash_neighbours(bands integer[]) returns integer[]
    language sql immutable strict parallel safe
    return (select array_agg(band # mask)
            from unnest(bands) band, (select 0 union all select 1 << bit from generate_series(0, 15) bit) masks (mask));
