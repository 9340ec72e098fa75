select a.no, a.customer_id, c.name, a.unit_path, a.category, a.opened_on, a.closed_on, s.no as contract_no, s.type,
  p.address, p.area_code, t.capacity_kva, t.voltage, t.tariff, t.scheme, t.basic_charge, t.contract_demand_kw,
  t.power_factor, t.time_of_use, t.marks,
  (select coalesce(sum(r.amount_cny - r.paid_cny + r.fee_cny - r.fee_paid_cny), 0) - b.prepaid_cny
   from receivable r where r.account_no = a.no
     and (r.amount_cny <> r.paid_cny or r.fee_cny <> r.fee_paid_cny)) as owed_cny,
  array(select m.no || ':' || coalesce(i.asset_no, '') from metering_point m
    left join meter_installation i on i.point_no = m.no and i.removed_at is null
    where m.account_no = a.no order by m.no) as points,
  a.version, t.plant_kw, t.plant_tariff
from account a
join customer c on c.id = a.customer_id
left join account_balance b on b.account_no = a.no
left join lateral (
  select s.*, s.in_force_from <= ? and (s.in_force_to is null or s.in_force_to > ?) as holds
  from supply_contract s where s.account_no = a.no
  order by coalesce(s.in_force_from <= ? and (s.in_force_to is null or s.in_force_to > ?), false) desc,
    s.no desc
  limit 1) s on true
left join premises p on p.id = s.premises_id
left join contract_terms t on s.holds and t.contract_no = s.no and t.from_day <= ?
  and (t.to_day is null or t.to_day > ?)
where a.no = ?
