alter table ledger_import
    drop constraint ledger_import_kind,
    add constraint ledger_import_kind
        check (kind in ('UNITS', 'CAMPAIGNS', 'TASKS', 'FINDINGS', 'RESPONSIBILITIES', 'INDICATORS')),
    drop constraint ledger_import_of_a_campaign,
    add constraint ledger_import_of_a_campaign
        check (kind not in ('FINDINGS', 'RESPONSIBILITIES', 'INDICATORS') or campaign_id is not null);
