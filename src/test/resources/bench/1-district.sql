-- The district: 400 units in three leagues, their clerks, inspectors, places, campaigns with workstreams.
-- Settings: bench.findings, how many findings there will be; bench.now, the moment at which the measuring begins.
-- Everything follows from these and from hashes of ordinal numbers, so that each run has the same data.

-- Indexes are built when the rows are there; what carries a constraint stays.
create unlogged table bench_index as
select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
from pg_index i
where i.indrelid in ('finding'::regclass, 'deadline'::regclass, 'activity'::regclass, 'finding_evidence'::regclass,
                     'rectification'::regclass, 'overdue'::regclass)
  and not exists (select from pg_constraint c where c.conindid = i.indexrelid);
do $$
declare name text;
begin
    for name in select i.name from bench_index i loop execute 'drop index ' || name; end loop;
end $$;

create function bench_now() returns timestamptz language sql stable as
$$ select current_setting('bench.now')::timestamptz $$;

create function bench_hash(n bigint, salt int) returns bigint language sql immutable parallel safe as
$$ select hashint8extended(n, salt) & 1073741823 $$;

-- Between 0 and 1, as good as random.
create function bench_chance(n bigint, salt int) returns double precision language sql immutable parallel safe as
$$ select (hashint8extended(n, salt) & 1073741823) / 1073741824.0::double precision $$;

create function bench_pick(words text[], n bigint, salt int) returns text language sql immutable parallel safe as
$$ select words[1 + ((hashint8extended(n, salt) & 1073741823) % cardinality(words))::int] $$;

-- A UUIDv7: begins with the time, so that new rows go to the end of their indexes as those of the application do.
create function bench_id(at timestamptz, kind int, n bigint) returns uuid language sql immutable parallel safe as
$$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(kind), 3, '0')
           || '8' || lpad(to_hex(n), 15, '0'))::uuid $$;

create unlogged table bench_unit as
select no, bench_id(bench_now() - interval '800 days', 1, no) as unit_id,
       bench_id(bench_now() - interval '800 days', 2, no) as clerk_id,
       case when no = 1 then 'DISTRICT' when no <= 21 then 'TOWNSHIP' when no <= 50 then 'DEPARTMENT' else 'VILLAGE' end
           as level,
       case when no = 1 then '示范区' when no <= 21
            then (array['文昌','搬口','许湾','泛区','东城','西关','南苑','北郊','颍河','沙南','贾鲁','川汇','城关','龙都','新城','陈州',
                        '七里','太昊','金海','荷花'])[no - 1] || '街道办事处'
            when no <= 50
            then (array['城市管理局','住房建设局','市场监管局','卫生健康局','交通运输局','公安分局','教育体育局','民政局','农业农村局','水利局',
                        '生态环境局','自然资源局','应急管理局','文化旅游局','商务局','发展改革局','财政局','人社局','司法局','审计局','统计局',
                        '信访局','医保局','园林中心','环卫中心','供水公司','燃气公司','供电公司','热力公司'])[no - 21]
            else bench_pick(array['王','李','张','刘','陈','杨','赵','黄','周','吴','徐','孙','胡','朱','高','林','何','郭','马','罗'], no, 1)
                 || bench_pick(array['庄','寨','楼','营','湾','桥','铺','堂','集','坡'], no, 2) || '第' || (no - 50) || '社区'
       end as name,
       case when no = 1 then null when no <= 50 then 1 else 2 + (no - 51) % 20 end as parent_no,
       case when no = 1 then null when no <= 21 then '乡办组' when no <= 50 then '部门组' else '社区组' end as league
from generate_series(1, 400) no;

insert into unit (unit_id, version, name, level, parent_id, league, initials, sort_order)
select u.unit_id, 0, u.name, u.level, p.unit_id, u.league, 'bench', u.no
from bench_unit u left join bench_unit p on p.no = u.parent_no order by u.no;

-- One clerk a unit, 40 inspectors of no unit, 4 supervisors, and a clerk of a unit that never had anything to do.
insert into unit (unit_id, version, name, level, parent_id, initials, sort_order)
select bench_id(bench_now() - interval '800 days', 1, 401), 0, '无事可做的科室', 'DEPARTMENT', unit_id, 'bench', 401
from bench_unit where no = 1;
create unlogged table bench_account as
select clerk_id as account_id, 'clerk' || no as username, name as display_name, unit_id, 'UNIT' as role from bench_unit
union all
select bench_id(bench_now() - interval '800 days', 2, 401), 'idle', '无事可做的科室',
       bench_id(bench_now() - interval '800 days', 1, 401), 'UNIT'
union all
select bench_id(bench_now() - interval '800 days', 3, no), 'inspector' || no, '督查' || no || '组', null, 'INSPECTOR'
from generate_series(1, 40) no
union all
select bench_id(bench_now() - interval '800 days', 4, no), 'supervisor' || no, '督查室' || no, null, 'SUPERVISOR'
from generate_series(1, 4) no;
-- All have the password “of-the-bench”, at a cost that takes no time.
insert into account (account_id, version, username, display_name, password_hash, unit_id, created_at)
select account_id, 0, username, display_name, '{bcrypt}$2a$04$gg1Utw2V.Yf30c862C78deMqJ11I9h6prPw5cM4/9.aES73usd92m', unit_id, bench_now() from bench_account;
insert into account_role (account_id, role) select account_id, role from bench_account;

create unlogged table bench_place as
select no, bench_id(bench_now() - interval '799 days', 5, no) as place_id,
       bench_pick(array['周淮路','文昌大道','交通路','八一路','七一路','建设大道','太昊路','中州大道','黄河路','育新街','光荣路','汉阳路','工农路',
                        '人民路','川汇大道','莲花路','大庆路','永宁路','滨河路','开元大道'], no, 3)
       || bench_pick(array['东段','西段','南段','北段','中段','与工农路交叉口','与八一路交叉口','公交站','农贸市场','小学门口','背街小巷','老旧小区'], no, 4)
       || no || '号' as name,
       22 + (bench_hash(no, 5) % 379)::int as unit_no
from generate_series(1, 4000) no;
insert into place (place_id, version, name, kind, unit_id, initials)
select p.place_id, 0, p.name, 'ROAD', u.unit_id, 'bench' from bench_place p join bench_unit u on u.no = p.unit_no;

-- The first campaign is the big one, with three findings out of ten; half of the others are in the archive.
create unlogged table bench_campaign as
select no, bench_id(bench_now() - interval '798 days', 6, no) as campaign_id from generate_series(1, 40) no;
insert into campaign (campaign_id, version, name, zone_unit_id, starts_on, watch_days, archived_at)
select c.campaign_id, 0,
       case when c.no = 1 then '创建国家卫生城市百日攻坚行动'
            else bench_pick(array['城乡环境综合整治','大气污染防治','文明城市创建','安全生产大检查','违法建设治理','河道清四乱','食品安全整治','道路交通秩序整治'],
                            c.no, 6) || '专项行动第' || c.no || '期' end,
       u.unit_id, (bench_now() - interval '740 days')::date, 30, case when c.no > 20 then bench_now() end
from bench_campaign c, bench_unit u where u.no = 1;
insert into campaign_standard (campaign_id, standard_id) select campaign_id, standard_id from bench_campaign, standard;
insert into workstream (workstream_id, version, campaign_id, name, lead_unit_id)
select bench_id(bench_now() - interval '797 days', 7, c.no * 10 + w.no), 0, c.campaign_id, w.name, u.unit_id
from bench_campaign c,
     unnest(array['市容环境','交通秩序','农贸市场','健康教育']) with ordinality as w (name, no)
     join bench_unit u on u.no = 21 + w.no;

create unlogged table bench_item as
select row_number() over (order by i.code) as no, i.check_item_id, i.name, i.severity, i.points, i.term_amount
from check_item i where i.superseded_at is null and i.points > 0;
