-- Documents, files, letters, plans, inspections and surveys belong to applications of whichever kind: for supply, or for changes of one. Numbers of both come from one
-- sequence, so that a number names one of them only.

alter table application_document drop constraint application_document_application_no_fkey;
alter table application_file drop constraint application_file_application_no_fkey;
alter table commitment_letter drop constraint commitment_letter_application_no_fkey;

-- Applications are never deleted: it is enough to look when something comes in.
create function check_application() returns trigger language plpgsql as $$
begin
    if not exists (select from connection_application where no = new.application_no)
        and not exists (select from change_application where no = new.application_no) then
        raise foreign_key_violation using message = 'there is no application ' || new.application_no;
    end if;
    return new;
end $$;

create trigger application_document_of_application before insert on application_document
    for each row execute function check_application();
create trigger application_file_of_application before insert on application_file
    for each row execute function check_application();
create trigger commitment_letter_of_application before insert on commitment_letter
    for each row execute function check_application();
create trigger supply_plan_of_application before insert on supply_plan
    for each row execute function check_application();
create trigger inspection_of_application before insert on inspection
    for each row execute function check_application();
create trigger survey_of_application before insert on survey
    for each row execute function check_application();
