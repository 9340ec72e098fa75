package org.wattline.domain.fault;

import java.util.Map;
import java.util.TreeMap;
import org.wattline.domain.kernel.Event;

/** A report of a fault was made, or went on by a step; the type says by which. Without anything about persons. */
public record FaultProgressed(String type, FaultNo report, FaultState state, Map<String, String> facts)
        implements Event {
    public FaultProgressed {
        facts = Map.copyOf(facts);
    }

    static FaultProgressed reported(FaultReport report, Map<String, String> more) {
        return of("fault.fault-reported", report, more);
    }

    static FaultProgressed by(FaultState.Move move, FaultReport report, Map<String, String> more) {
        return of(
                switch (move) {
                    case DISPATCH -> "fault.team-dispatched";
                    case ACCEPT -> "fault.work-accepted";
                    case RETURN -> "fault.work-returned";
                    case ARRIVE -> "fault.team-arrived";
                    case REPAIR -> "fault.repair-began";
                    case RESTORE -> "fault.power-restored";
                    case CLOSE -> "fault.fault-closed";
                },
                report,
                more);
    }

    private static FaultProgressed of(String type, FaultReport report, Map<String, String> more) {
        Map<String, String> facts = new TreeMap<>(more);
        facts.put("report", report.no().value());
        facts.put("state", report.state().name());
        facts.put("unit", report.unit().path());
        report.account().ifPresent(account -> facts.put("account", account.value()));
        return new FaultProgressed(type, report.no(), report.state(), facts);
    }

    @Override
    public String subject() {
        return report.value();
    }
}
