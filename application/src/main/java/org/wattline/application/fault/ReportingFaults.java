package org.wattline.application.fault;

import java.util.Optional;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.fault.FaultNo;
import org.wattline.domain.fault.FaultRefusal;
import org.wattline.domain.fault.FaultReport;
import org.wattline.domain.fault.Remark;
import org.wattline.domain.fault.Surroundings;
import org.wattline.domain.fault.Symptom;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.Address;

/** Takes reports of faults from customers, for their own accounts, and from staff, with or without an account. */
public final class ReportingFaults {
    private final UnitOfWork work;
    private final FaultReports reports;
    private final Accounts accounts;
    private final Numbers numbers;
    private final BusinessClock clock;
    private final Outbox outbox;

    public ReportingFaults(
            UnitOfWork work,
            FaultReports reports,
            Accounts accounts,
            Numbers numbers,
            BusinessClock clock,
            Outbox outbox) {
        this.work = work;
        this.reports = reports;
        this.accounts = accounts;
        this.numbers = numbers;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** A fault. */
    public record Report(
            Optional<AccountNo> account,
            Surroundings surroundings,
            Address location,
            PhoneNumber phone,
            Symptom symptom,
            Optional<Remark> remark) {}

    public Outcome<FaultReport> handle(Caller who, Report command) {
        return work.perform(Act.of(who, "fault.report-fault"), () -> {
            if (command.account().isEmpty())
                return who.kind() == Caller.Kind.CUSTOMER
                        ? Outcome.refused(FaultRefusal.ACCOUNT_NEEDED)
                        : Outcome.done(store(command, who.unit(), Optional.empty()));
            return accounts.find(command.account().get())
                    .filter(account -> who.scope()
                            .covers(Scope.Owner.of(
                                    account.unit(), account.customer().value())))
                    .map(account -> Outcome.done(store(command, account.unit(), Optional.of(account))))
                    .orElse(Outcome.refused(FaultRefusal.ACCOUNT_UNKNOWN));
        });
    }

    private FaultReport store(Report command, UnitPath unit, Optional<Account> account) {
        Change<FaultReport> change = FaultReport.report(
                FaultNo.of(numbers.next("fault")),
                new FaultReport.Told(
                        unit,
                        command.surroundings(),
                        command.account(),
                        account.map(Account::customer),
                        command.location(),
                        command.phone(),
                        command.symptom(),
                        command.remark()),
                clock.now());
        reports.add(change.state());
        outbox.publish(change.facts());
        return change.state().at(Version.NEW.next());
    }
}
