-- What goes back of a payment is never more than came in, and nothing of one that was reversed, whoever writes. The payments are held first, so that
-- what somebody else refunds of them at once is seen, or waits.
create function refunds_are_covered() returns trigger language plpgsql as $$
declare
    wrong record;
begin
    perform from payment where no in (select payment_no from fresh where state not in ('REJECTED', 'FAILED')) order by no for no key update;
    select p.no, p.state, p.amount_cny, sum(r.amount_cny) as refunded into wrong
      from payment p join refund r on r.payment_no = p.no and r.state not in ('REJECTED', 'FAILED')
     where p.no in (select payment_no from fresh where state not in ('REJECTED', 'FAILED'))
     group by p.no having p.state <> 'SETTLED' or sum(r.amount_cny) > p.amount_cny
     limit 1;
    if found then
        raise exception 'payment % is % with %, % are refunded of it', wrong.no, wrong.state, wrong.amount_cny, wrong.refunded
            using errcode = 'check_violation', constraint = 'refund_covered_by_payment';
    end if;
    return null;
end $$;
create trigger refund_covered_when_asked after insert on refund
    referencing new table as fresh for each statement execute function refunds_are_covered();
create trigger refund_covered_when_moved after update on refund
    referencing new table as fresh for each statement execute function refunds_are_covered();

create function refunded_payments_stand() returns trigger language plpgsql as $$
declare
    wrong text;
begin
    select f.no into wrong from fresh f join refund r on r.payment_no = f.no and r.state not in ('REJECTED', 'FAILED')
     where f.state <> 'SETTLED' limit 1;
    if wrong is not null then
        raise exception 'payment % is refunded, or is to be', wrong
            using errcode = 'check_violation', constraint = 'refunded_payment_stands';
    end if;
    return null;
end $$;
create trigger refunded_payment_stands after update on payment
    referencing new table as fresh for each statement execute function refunded_payments_stand();
