package org.wattline.application.connection.temporary;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.temporary.TemporarySupply;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.workflow.InstanceNo;

/** Notes until when customers are supplied whose contract is for a time, and that it is over, or that its closing was given up. */
public final class NotingTemporarySupplies implements Subscriber {
    /** What the step that signs the contract asks for. */
    private static final String UNTIL = "temporaryUntil";

    private final TemporarySupplies supplies;
    private final ProcessInstances instances;
    private final Outbox outbox;

    public NotingTemporarySupplies(TemporarySupplies supplies, ProcessInstances instances, Outbox outbox) {
        this.supplies = supplies;
        this.instances = instances;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "connection.temporary-supplies";
    }

    @Override
    public Set<String> types() {
        return Set.of("connection.customer-energised", "customer.account-closed", "connection.change-cancelled");
    }

    @Override
    public void on(EventFeed.Recorded event) {
        AccountNo account = new AccountNo(event.fact("account"));
        switch (event.type()) {
            case "connection.customer-energised" ->
                instances
                        .find(new InstanceNo(event.fact("application")))
                        .flatMap(instance -> Optional.ofNullable(instance.data().get(UNTIL)))
                        .filter(until -> supplies.find(account).isEmpty())
                        .ifPresent(until -> begin(account, event, LocalDate.parse(until)));
            case "customer.account-closed" -> change(account, TemporarySupply::over);
            default ->
                change(
                        account,
                        held -> held.stage() instanceof TemporarySupply.Stage.Closing(var closing)
                                        && closing.value().equals(event.fact("application"))
                                ? held.reopened()
                                : Change.of(held));
        }
    }

    private void begin(AccountNo account, EventFeed.Recorded event, LocalDate until) {
        Change<TemporarySupply> begun = TemporarySupply.begun(
                account,
                new CustomerId(UUID.fromString(event.fact("customer"))),
                new UnitPath(event.fact("unit")),
                LocalDate.parse(event.fact("on")),
                until);
        supplies.add(begun.state());
        outbox.publish(begun.facts());
    }

    private void change(AccountNo account, Function<TemporarySupply, Change<TemporarySupply>> decision) {
        supplies.find(account).ifPresent(held -> {
            TemporarySupply next = decision.apply(held).state();
            if (!next.equals(held)) supplies.save(next);
        });
    }
}
