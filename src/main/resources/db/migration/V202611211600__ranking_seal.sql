-- Whoever scans a notice asks for its edition by the seal.
create unique index ranking_edition_digest_unique on ranking_edition (digest);
