-- What comes in an archive has the numbers of the house where it was signed, which this house gives as well. Here none is given twice, since
-- whoever signs holds the row of the series.
alter table instruction
    drop constraint instruction_number_unique,
    add constraint instruction_number_unique unique (campaign_id, year, number);
