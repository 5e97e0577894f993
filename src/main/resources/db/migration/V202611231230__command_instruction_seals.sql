-- Whoever holds a sheet has its seal looked up, without an account.
create index instruction_seal_known on instruction (seal);
