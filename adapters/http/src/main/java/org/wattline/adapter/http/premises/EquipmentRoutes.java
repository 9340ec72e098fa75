package org.wattline.adapter.http.premises;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.premises.PremisesPermissions;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.application.premises.equipment.KeepingEquipment;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.EquipmentRefusal;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.tariff.EquipmentState;

/** {@code /v1/equipment}: transformers and high-voltage motors of customers, and what they did when. */
public final class EquipmentRoutes implements Routes {
    private static final String ONE = "/v1/equipment/{equipmentId}";
    private static final String OF_ACCOUNT = "/v1/accounts/{accountNo}/equipment";

    private final EquipmentRegister register;
    private final KeepingEquipment keeping;

    public EquipmentRoutes(EquipmentRegister register, KeepingEquipment keeping) {
        this.register = register;
        this.keeping = keeping;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(OF_ACCOUNT)
                        .tag("premises")
                        .summary("账户的受电设备", "List the equipment of an account")
                        .permission(PremisesPermissions.SEE)
                        .owned("accountNo", "account")
                        .answers(200, EquipmentList.class, new EquipmentList(List.of(EquipmentBody.EXAMPLE)))
                        .handle(x -> x.ok(new EquipmentList(
                                register.ofAccounts(List.of(x.path("accountNo", AccountNo::new))).stream()
                                        .map(EquipmentBody::of)
                                        .toList()))),
                Route.post(OF_ACCOUNT)
                        .creates()
                        .tag("premises")
                        .summary("登记受电设备", "Connect a transformer or a high-voltage motor")
                        .description(
                                "从该日起计基本电费；变压器损耗按铭牌或损耗表",
                                "It counts for the basic charge from its day on; losses by nameplate or by the table of its series")
                        .permission(PremisesPermissions.KEEP_EQUIPMENT)
                        .owned("accountNo", "account")
                        .body(ConnectEquipment.class, ConnectEquipment.EXAMPLE)
                        .answers(201, EquipmentBody.class, EquipmentBody.EXAMPLE)
                        .refuses(
                                EquipmentRefusal.NO_SUCH_ACCOUNT,
                                EquipmentRefusal.NAME_TAKEN,
                                EquipmentRefusal.LOSSES_UNKNOWN)
                        .handle(this::connect),
                named(Route.get(ONE))
                        .summary("查看受电设备", "Show a piece of equipment")
                        .permission(PremisesPermissions.SEE)
                        .history("equipment")
                        .allows(x -> register.find(id(x)).map(EquipmentRoutes::commands))
                        .answers(200, EquipmentBody.class, EquipmentBody.EXAMPLE)
                        .handle(x -> x.found(register.find(id(x)).map(EquipmentBody::of))),
                command("change-state", "变更运行状态", "Change what it does from a day on")
                        .description(
                                "运行、热备用、冷备用、暂停、减容、暂换等；原状态在该日前一日终止，不被覆盖",
                                "In service, standby, suspended, reduced, replaced; the state before ends on that day, nothing is overwritten")
                        .body(ChangeState.class, ChangeState.EXAMPLE)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingEquipment.ChangeState(
                                                id(x),
                                                x.version(),
                                                x.body().state(),
                                                x.body().from())),
                                EquipmentBody::of)),
                command("disconnect", "拆除", "Disconnect it")
                        .body(Disconnect.class, Disconnect.EXAMPLE)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingEquipment.Disconnect(
                                                id(x), x.version(), x.body().on())),
                                EquipmentBody::of)),
                command("describe", "更正设备资料", "Tell better what it is")
                        .body(ToldBody.class, ToldBody.EXAMPLE)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingEquipment.Describe(
                                                id(x),
                                                x.version(),
                                                x.body().what(),
                                                x.body().lossesTold())),
                                EquipmentBody::of)));
    }

    private Reply connect(Exchange<ConnectEquipment> x) {
        ConnectEquipment asked = x.body();
        return x.created(
                keeping.handle(
                        x.caller(),
                        new KeepingEquipment.Connect(
                                x.path("accountNo", AccountNo::new),
                                asked.equipment.what(),
                                asked.equipment.lossesTold(),
                                asked.state.orElse(EquipmentState.RUNNING),
                                asked.from)),
                made -> "/v1/equipment/" + made.id(),
                EquipmentBody::of);
    }

    private static Commands commands(SupplyEquipment equipment) {
        Optional<Refusal> gone = Optional.<Refusal>of(EquipmentRefusal.DISCONNECTED)
                .filter(why -> equipment.phases().getLast().during().to().isPresent());
        return Commands.none().and("change-state", gone).and("disconnect", gone).and("describe", Optional.empty());
    }

    private static Draft<Void> command(String name, String zh, String en) {
        return named(Route.command(ONE, name))
                .summary(zh, en)
                .permission(PremisesPermissions.KEEP_EQUIPMENT)
                .refuses(
                        EquipmentRefusal.UNKNOWN,
                        EquipmentRefusal.DISCONNECTED,
                        EquipmentRefusal.BEFORE_THE_LAST_CHANGE,
                        EquipmentRefusal.SAME_STATE,
                        EquipmentRefusal.ANOTHER_PIECE,
                        EquipmentRefusal.LOSSES_UNKNOWN)
                .answers(200, EquipmentBody.class, EquipmentBody.EXAMPLE);
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("premises")
                .owned("equipmentId", "equipment")
                .path(
                        "equipmentId",
                        "受电设备编号",
                        "id of the equipment",
                        EquipmentBody.EXAMPLE.equipmentId().toString());
    }

    private static EquipmentId id(Exchange<?> x) {
        return x.path("equipmentId", text -> new EquipmentId(UUID.fromString(text)));
    }

    /** The equipment of an account, by name. */
    public record EquipmentList(List<EquipmentBody> items) {}

    /** It takes supply from a day on. @param state left out if it runs */
    public record ConnectEquipment(LocalDate from, Optional<EquipmentState> state, ToldBody equipment) {
        static final ConnectEquipment EXAMPLE =
                new ConnectEquipment(LocalDate.of(2025, 6, 1), Optional.empty(), ToldBody.EXAMPLE);
    }

    /** It does something else from a day on. */
    public record ChangeState(EquipmentState state, LocalDate from) {
        static final ChangeState EXAMPLE = new ChangeState(EquipmentState.SUSPENDED, LocalDate.of(2026, 1, 11));
    }

    /** @param on the first day without it */
    public record Disconnect(LocalDate on) {
        static final Disconnect EXAMPLE = new Disconnect(LocalDate.of(2026, 7, 1));
    }
}
