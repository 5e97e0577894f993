-- Three thousand villages below the townships, which take over the findings of the big campaign: about a hundred each, the
-- first ones more. Places, photos, hand-ins and verifications are those of before; the lists do not ask whose the deadlines are.
insert into unit (unit_id, version, name, level, parent_id, initials, sort_order)
select bench_id(bench_now() - interval '800 days', 8, v.no), 0,
       bench_pick(array['王','李','张','刘','陈','杨','赵','黄','周','吴','徐','孙','胡','朱','高','林','何','郭','马','罗'], v.no, 71)
       || bench_pick(array['庄','寨','楼','营','湾','桥','铺','堂','集','坡'], v.no, 72) || '第' || v.no || '村',
       'VILLAGE', t.unit_id, 'bench', 1000 + v.no
from generate_series(1, 3000) as v (no) join bench_unit t on t.no = 2 + v.no % 20;

update finding f
set unit_id = bench_id(bench_now() - interval '800 days', 8, 1 + (power(bench_chance(split_part(f.number, '-', 2)::bigint, 73), 1.3) * 2999)::bigint)
from bench_campaign c
where c.no = 1 and f.campaign_id = c.campaign_id and f.unit_id is not null;
