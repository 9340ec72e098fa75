-- Contracts that are signed before a change of supply is carried out: the numbers that stand on the paper of what comes into being.

create table successor_numbers (
    application_no text primary key references change_application,
    contract_no    text not null unique,
    -- Of an account that there is, or of one that comes with the contract; customer and place as well.
    account_no     text not null,
    customer_id    uuid not null,
    premises_id    uuid not null
);

-- What stands on a paper stays.
create trigger successor_numbers_stay before update or delete on successor_numbers
    execute function append_only();

-- A document is of a contract that is there, or that is made ready for supply or for a change.
create or replace function contract_of_document_known() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from supply_contract where no = new.contract_no)
       and not exists (select 1 from prepared_contract where contract_no = new.contract_no)
       and not exists (select 1 from successor_numbers where contract_no = new.contract_no) then
        raise exception 'there is no contract %', new.contract_no using errcode = 'foreign_key_violation';
    end if;
    return new;
end $$;
