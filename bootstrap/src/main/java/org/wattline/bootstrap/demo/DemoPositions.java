package org.wattline.bootstrap.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.workflow.PositionsFile;
import org.wattline.application.access.AppointingFirstAdministrators;
import org.wattline.application.access.DefiningPositions;
import org.wattline.application.access.PermissionCatalogue;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.Position;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Text;

/**
 * The positions of the demo company: those of the shipped processes, and the offices behind them. A right that ends with a colon stands for
 * all rights of that capability, one that begins with an exclamation mark for one of them that it does not have: who orders or edits does not
 * approve.
 */
final class DemoPositions {
    /** What the shipped positions may do besides their part in processes. */
    private static final Map<String, List<String>> BESIDES = Map.of(
            "METERING-TEAM", List.of("metering:", "!metering:approve-edits", "!metering:approve-orders"),
            "CASHIER",
                    List.of(
                            "payment:",
                            "!payment:reconcile",
                            "!payment:approve-refund",
                            "!payment:approve-waiver",
                            "!payment:close-ledger",
                            "!payment:keep-agencies",
                            "!payment:act-as-agency",
                            "billing:see"),
            "CUSTOMER-MANAGER", List.of("billing:see", "metering:see", "payment:see", "notification:", "fault:see"),
            "DISPATCHER", List.of("fault:"),
            "ACCEPTANCE-CLERK", List.of("access:see-customer-logins", "access:manage-customer-logins", "fault:report"));

    private static final List<Office> OFFICES = List.of(
            new Office(
                    AppointingFirstAdministrators.ADMINISTRATOR.value(),
                    Text.of("系统管理员", "Administrator"),
                    UnitLevel.COMPANY,
                    List.of("access:", "jobs:", "events:", "webhooks:", "reference:", "tariff:")),
            new Office(
                    "BILLER",
                    Text.of("核算员", "Biller"),
                    UnitLevel.STATION,
                    List.of(
                            "billing:",
                            "!billing:approve-adjustments",
                            "jobs:",
                            "metering:see",
                            "customer:see",
                            "premises:see",
                            "contract:see",
                            "payment:see")),
            new Office(
                    "BILL-REVIEWER",
                    Text.of("审核发行员", "Bill reviewer"),
                    UnitLevel.STATION,
                    List.of(
                            "billing:see",
                            "billing:review",
                            "billing:issue",
                            "billing:reverse",
                            "billing:approve-adjustments",
                            "metering:see",
                            "customer:see",
                            "contract:see")),
            new Office(
                    "SETTLEMENT-ACCOUNTANT",
                    Text.of("资金结算会计", "Settlement accountant"),
                    UnitLevel.COMPANY,
                    List.of("payment:", "!payment:act-as-agency", "billing:see", "jobs:")),
            new Office(
                    "DATA-CLERK",
                    Text.of("采集员", "Meter data clerk"),
                    UnitLevel.STATION,
                    List.of(
                            "metering:",
                            "!metering:approve-edits",
                            "!metering:approve-orders",
                            "!metering:order",
                            "jobs:")),
            new Office(
                    "REPAIR-CREW",
                    Text.of("抢修员", "Repair crew"),
                    UnitLevel.STATION,
                    List.of("fault:", "premises:see", "customer:see")),
            new Office(
                    "CALL-CENTRE",
                    Text.of("客服专员", "Customer service agent"),
                    UnitLevel.STATION,
                    List.of(
                            "customer:see",
                            "personal:see",
                            "premises:see",
                            "billing:see",
                            "payment:see",
                            "fault:",
                            "notification:")),
            new Office(
                    "AUDITOR",
                    Text.of("稽查员", "Auditor"),
                    UnitLevel.STATION,
                    List.of(
                            "audit:",
                            "audit-trail:",
                            "events:",
                            "billing:see",
                            "payment:see",
                            "payment:see-ledger",
                            "metering:see",
                            "customer:see",
                            "contract:see",
                            "premises:see")));

    private DemoPositions() {}

    static Map<PositionCode, DefiningPositions.Terms> all(PermissionCatalogue catalogue) {
        Map<PositionCode, DefiningPositions.Terms> all = new LinkedHashMap<>();
        ReferenceFaults faults = new ReferenceFaults();
        for (Change<Position> change : PositionsFile.read(ReferenceFile.shipped("positions.json"), faults)) {
            Position position = change.state();
            Set<Permission> rights = new TreeSet<>(position.permissions());
            rights.retainAll(catalogue.known());
            rights.addAll(expanded(BESIDES.getOrDefault(position.code().value(), List.of()), catalogue));
            all.put(
                    position.code(),
                    new DefiningPositions.Terms(position.name(), rights, position.lowest(), position.excludes()));
        }
        faults.refuseGrave();
        for (Office office : OFFICES)
            all.merge(
                    new PositionCode(office.code),
                    new DefiningPositions.Terms(
                            office.name, expanded(office.rights, catalogue), office.lowest, Set.of()),
                    DemoPositions::both);
        return all;
    }

    /** An office that is shipped as well keeps what it has there. */
    private static DefiningPositions.Terms both(DefiningPositions.Terms shipped, DefiningPositions.Terms office) {
        Set<Permission> rights = new TreeSet<>(shipped.permissions());
        rights.addAll(office.permissions());
        return new DefiningPositions.Terms(office.name(), rights, office.lowest(), shipped.excludes());
    }

    /** Rights of capabilities that this server does not have are passed over. */
    private static Set<Permission> expanded(List<String> rights, PermissionCatalogue catalogue) {
        Set<Permission> expanded = new TreeSet<>();
        for (Permission known : catalogue.known())
            for (String right : rights)
                if (right.endsWith(":")
                        ? known.code().startsWith(right)
                        : known.code().equals(right)) expanded.add(known);
        expanded.removeIf(right -> rights.contains("!" + right.code()));
        return expanded;
    }

    private record Office(String code, Text name, UnitLevel lowest, List<String> rights) {}
}
