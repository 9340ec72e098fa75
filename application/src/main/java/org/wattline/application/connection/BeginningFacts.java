package org.wattline.application.connection;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.application.connection.signing.SignedContracts;
import org.wattline.application.metering.Meters;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Collected;
import org.wattline.domain.connection.MeteredSources;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.workflow.InstanceNo;

/**
 * What is there before supply begins (送电条件): {@code contractSigned}, by its document where one was made ready, and {@code metersAssigned} for a meter at
 * each source.
 */
public final class BeginningFacts implements ConnectionFacts {
    private static final String SIGNED = "contractSigned";
    private static final String ASSIGNED = "metersAssigned";

    private final ProcessInstances instances;
    private final SupplyPlans plans;
    private final SignedContracts contracts;
    private final Meters meters;
    private final BusinessClock clock;

    public BeginningFacts(
            ProcessInstances instances,
            SupplyPlans plans,
            SignedContracts contracts,
            Meters meters,
            BusinessClock clock) {
        this.instances = instances;
        this.plans = plans;
        this.contracts = contracts;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of(SIGNED, ASSIGNED);
    }

    @Override
    public Map<String, String> of(ApplicationNo application, Map<String, String> form) {
        Map<String, String> data = new HashMap<>();
        instances.find(new InstanceNo(application.value())).ifPresent(instance -> data.putAll(instance.data()));
        data.putAll(form);
        Collected collected = new Collected(data);
        return Map.of(
                SIGNED,
                Boolean.toString(contracts
                        .signed(application)
                        .orElseGet(() ->
                                collected.find("signedOn").filter(this::past).isPresent())),
                ASSIGNED,
                Boolean.toString(assigned(collected, plans.sources(application))));
    }

    /** Whether a day, as a form tells it, is today or was before. */
    private boolean past(String day) {
        try {
            return !LocalDate.parse(day).isAfter(clock.today());
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    private boolean assigned(Collected collected, int sources) {
        return MeteredSources.of(collected, sources) instanceof Outcome.Done<List<MeteredSources>>(var all)
                && all.stream().allMatch(each -> allocated(each.meter()));
    }

    private boolean allocated(String meter) {
        return number(meter)
                .flatMap(meters::find)
                .filter(found -> found.state() == MeterState.ALLOCATED)
                .isPresent();
    }

    private static Optional<AssetNo> number(String meter) {
        try {
            return Optional.of(new AssetNo(meter));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
