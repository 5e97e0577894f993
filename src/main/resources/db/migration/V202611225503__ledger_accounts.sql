alter table ledger_import
    drop constraint ledger_import_kind,
    add constraint ledger_import_kind
        check (kind in ('UNITS', 'ACCOUNTS', 'CAMPAIGNS', 'TASKS', 'FINDINGS', 'RESPONSIBILITIES', 'INDICATORS'));
