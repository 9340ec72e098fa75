-- Contracts that are signed before supply begins: numbered, of a type, with documents, and without an account until there is one.

create table prepared_contract (
    application_no text   primary key references connection_application,
    unit_path      text   not null,
    type           text   not null check (type in ('HV', 'LV', 'RES', 'TEMP', 'WHOLESALE', 'TRANSIT', 'DG')),
    -- What comes into being with supply bears these.
    contract_no    text   not null unique,
    account_no     text   not null unique,
    customer_id    uuid   not null,
    premises_id    uuid   not null unique,
    state          text   not null check (state in ('WAITING', 'BEGUN', 'GIVEN_UP')),
    ended_on       date,
    version        bigint not null check (version > 0),
    check ((state = 'WAITING') = (ended_on is null))
);

-- A document is of a contract that is there, or that is made ready.
create function contract_of_document_known() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from supply_contract where no = new.contract_no)
       and not exists (select 1 from prepared_contract where contract_no = new.contract_no) then
        raise exception 'there is no contract %', new.contract_no using errcode = 'foreign_key_violation';
    end if;
    return new;
end $$;
create trigger contract_of_document_known before insert on contract_document
    for each row execute function contract_of_document_known();
