package org.wattline.application.customer.duplicate;

import java.util.Optional;
import org.wattline.application.customer.RegisteringCustomers;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.kernel.Outcome;

/** Registers customers unless they likely are on file already; who registers one all the same says why, and that stays in the trail. */
public final class RegisteringOnce {
    private final UnitOfWork work;
    private final FindingDuplicates finding;
    private final RegisteringCustomers registering;

    public RegisteringOnce(UnitOfWork work, FindingDuplicates finding, RegisteringCustomers registering) {
        this.work = work;
        this.finding = finding;
        this.registering = registering;
    }

    public Outcome<Customer> handle(Caller who, Register command) {
        RegisteringCustomers.Register wanted = command.customer;
        Act act = Act.of(who, "customer.register-customer");
        return work.perform(
                command.notDuplicateBecause.map(act::because).orElse(act),
                () -> finding.check(who, wanted.name(), wanted.phone(), Optional.empty(), command.notDuplicateBecause)
                        .then(clear -> registering.handle(who, wanted)));
    }

    /** @param notDuplicateBecause why it is not one of those that likely are the same */
    public record Register(RegisteringCustomers.Register customer, Optional<String> notDuplicateBecause) {}
}
