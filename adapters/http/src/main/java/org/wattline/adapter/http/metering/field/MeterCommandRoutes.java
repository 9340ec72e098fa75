package org.wattline.adapter.http.metering.field;

import java.time.Instant;
import java.util.List;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.field.MeterCommands;
import org.wattline.application.metering.field.OrderingMeters;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.CommandStage;
import org.wattline.domain.metering.field.FieldRefusal;
import org.wattline.domain.metering.field.MeterCommand;
import org.wattline.domain.metering.field.MeterCommandId;
import org.wattline.domain.metering.field.MeterOrder;

/** {@code /v1/meter-commands}: orders to meters on site. */
public final class MeterCommandRoutes implements Routes {
    private final MeterCommands commands;
    private final OrderingMeters ordering;
    private final BusinessClock clock;

    public MeterCommandRoutes(MeterCommands commands, OrderingMeters ordering, BusinessClock clock) {
        this.commands = commands;
        this.ordering = ordering;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/meter-commands")
                        .creates()
                        .tag("metering")
                        .summary("下达远程指令", "Order a meter about")
                        .description(
                                "跳闸、直接合闸、保电解除须由另一人批准后发送；拉合闸后回读确认。",
                                "TRIP, CLOSE and END_PROTECT are sent when another person has approved; relays are read back.")
                        .permission(MeteringPermissions.ORDER)
                        .unowned("the use case checks that the meter is the caller's to know")
                        .body(Order.class, Order.EXAMPLE)
                        .answers(201, MeterCommandBody.class, MeterCommandBody.EXAMPLE)
                        .refuses(FieldRefusal.NO_ADDRESS, FieldRefusal.NO_SUCH_EXPIRY)
                        .handle(x -> x.created(
                                ordering.handle(x.caller(), x.body().command()),
                                command -> "/v1/meter-commands/" + command.id(),
                                MeterCommandBody::of)),
                Route.list("/v1/meter-commands")
                        .tag("metering")
                        .summary("远程指令列表", "List orders to meters, newest first")
                        .permission(MeteringPermissions.SEE_ORDERS)
                        .scoped()
                        .filter("assetNo", "资产编号", "asset number", "M-0001")
                        .filter("state", "状态", "state", CommandStage.State.QUEUED.name())
                        .answersPage(MeterCommandBody.class, MeterCommandBody.EXAMPLE)
                        .handle(x -> x.page(
                                commands.list(
                                        x.scope(),
                                        x.query("assetNo", AssetNo::new),
                                        x.query("state", CommandStage.State.class),
                                        x.page()),
                                MeterCommandBody::of)),
                named(Route.get("/v1/meter-commands/{commandId}"))
                        .permission(MeteringPermissions.SEE_ORDERS)
                        .summary("查看远程指令", "Show an order to a meter")
                        .history("meter-command")
                        .allows(x -> commands.find(id(x)).map(command -> allowed(command, x)))
                        .answers(200, MeterCommandBody.class, MeterCommandBody.EXAMPLE)
                        .handle(x -> x.found(commands.find(id(x)).map(MeterCommandBody::of))),
                named(Route.command("/v1/meter-commands/{commandId}", "approve"))
                        .permission(MeteringPermissions.APPROVE_ORDERS)
                        .summary("批准远程指令", "Approve of a dangerous order")
                        .answers(200, MeterCommandBody.class, MeterCommandBody.EXAMPLE)
                        .refuses(
                                FieldRefusal.COMMAND_NOT_FOUND,
                                FieldRefusal.NOT_PROPOSED,
                                FieldRefusal.OWN_ORDER,
                                FieldRefusal.TOO_LATE)
                        .handle(x -> x.outcome(
                                ordering.handle(x.caller(), new OrderingMeters.Approve(id(x), x.version())),
                                MeterCommandBody::of)),
                named(Route.command("/v1/meter-commands/{commandId}", "cancel"))
                        .permission(MeteringPermissions.ORDER)
                        .summary("撤销远程指令", "Take an order back before it is sent")
                        .answers(200, MeterCommandBody.class, MeterCommandBody.EXAMPLE)
                        .refuses(FieldRefusal.COMMAND_NOT_FOUND, FieldRefusal.UNDER_WAY, FieldRefusal.OVER)
                        .handle(x -> x.outcome(
                                ordering.handle(x.caller(), new OrderingMeters.Cancel(id(x), x.version())),
                                MeterCommandBody::of)));
    }

    private Commands allowed(MeterCommand command, Exchange<Void> x) {
        return Commands.none()
                .and("approve", command.approved(x.caller().login(), clock.now()))
                .and("cancel", command.cancelled(x.caller().login(), clock.now()));
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("metering")
                .owned("commandId", "meter-command")
                .path("commandId", "指令编号", "id of the order", MeterCommandBody.ID);
    }

    private static MeterCommandId id(Exchange<?> x) {
        return new MeterCommandId(x.pathId("commandId"));
    }

    /** Something is ordered of a meter. */
    public record Order(
            AssetNo assetNo,
            MeterOrder order,
            @Size(min = 1, max = 200) String reason,
            Instant expiresAt) {
        static final Order EXAMPLE = new Order(
                new AssetNo("M-0001"),
                MeterOrder.READ,
                "the reading of this morning is missing",
                Instant.parse("2026-03-01T05:00:00Z"));

        OrderingMeters.Order command() {
            return new OrderingMeters.Order(assetNo, order, reason, expiresAt);
        }
    }
}
