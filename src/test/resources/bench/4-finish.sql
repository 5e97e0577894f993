-- The indexes that were taken away, as the migrations define them.
do $$
declare definition text;
begin
    for definition in select i.definition from bench_index i loop execute definition; end loop;
end $$;
drop table bench_index;
