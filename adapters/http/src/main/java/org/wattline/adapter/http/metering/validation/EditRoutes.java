package org.wattline.adapter.http.metering.validation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.adapter.http.metering.validation.EditBody.IntervalValue;
import org.wattline.adapter.http.metering.validation.EditBody.RegisterShown;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.validation.EditingReadings;
import org.wattline.application.metering.validation.ReadingEdits;
import org.wattline.application.metering.validation.ReadingEdits.Status;
import org.wattline.domain.access.Permission;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.exception.Edited;
import org.wattline.domain.metering.exception.ReadingEdit;
import org.wattline.domain.metering.exception.ReadingEditId;
import org.wattline.domain.metering.exception.VeeRefusal;
import org.wattline.domain.metering.exception.VeeTarget;
import org.wattline.domain.quantity.Energy;

/** {@code /v1/reading-edits}: values that people put in the place of others, with a reason and, by policy, a second person. */
public final class EditRoutes implements Routes {
    private static final String ONE = "/v1/reading-edits/{editId}";

    private final ReadingEdits edits;
    private final EditingReadings editing;

    public EditRoutes(ReadingEdits edits, EditingReadings editing) {
        this.edits = edits;
        this.editing = editing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/metering-points/{meteringPointNo}/reading-edits")
                        .tag("metering")
                        .summary("编辑数据", "Edit values of a metering point")
                        .description(
                                "按通道和日编辑曲线时段，或按电能表和时间编辑示数；生成新版本，超过限额须第二人复核。",
                                "Intervals of a channel's day, or registers of a meter at an instant; becomes a new version, above the policy's limits after a second person agreed.")
                        .permission(MeteringPermissions.EDIT)
                        .owned("meteringPointNo", "metering-point")
                        .path(
                                "meteringPointNo",
                                "计量点编号",
                                "number of the metering point",
                                MeteringPointNo.of(1).value())
                        .creates()
                        .body(Proposal.class, Proposal.EXAMPLE)
                        .answers(201, EditBody.class, EditBody.EXAMPLE)
                        .refuses(
                                VeeRefusal.VALUES_NOT_FOUND,
                                VeeRefusal.EDIT_OUT_OF_RANGE,
                                VeeRefusal.EDIT_CHANGES_NOTHING,
                                MeteringRefusal.METER_ELSEWHERE,
                                MeteringRefusal.REGISTER_UNKNOWN,
                                MeteringRefusal.VALUE_DOES_NOT_FIT)
                        .handle(this::propose),
                Route.list("/v1/reading-edits")
                        .tag("metering")
                        .summary("数据编辑列表", "List edits, newest first")
                        .permission(MeteringPermissions.SEE_EXCEPTIONS)
                        .scoped()
                        .filter("state", "状态", "state", "PROPOSED")
                        .filter(
                                "meteringPointNo",
                                "计量点编号",
                                "number of the metering point",
                                MeteringPointNo.of(1).value())
                        .answersPage(EditBody.class, EditBody.EXAMPLE)
                        .handle(x -> x.page(
                                edits.list(
                                        x.scope(),
                                        x.query("meteringPointNo", MeteringPointNo::new),
                                        x.query("state", Status.class),
                                        x.page()),
                                EditBody::of)),
                named(Route.get(ONE))
                        .summary("查看数据编辑", "Show an edit")
                        .permission(MeteringPermissions.SEE_EXCEPTIONS)
                        .history("reading-edit")
                        .allows(x -> edits.find(id(x)).map(held -> allowed(x, held)))
                        .answers(200, EditBody.class, EditBody.EXAMPLE)
                        .handle(x -> x.found(edits.find(id(x)).map(EditBody::of))),
                command("approve", "同意编辑", "Agree to an edit", MeteringPermissions.APPROVE_EDITS)
                        .refuses(
                                VeeRefusal.EDIT_DECIDED,
                                VeeRefusal.OWN_EDIT,
                                VeeRefusal.VALUES_CHANGED,
                                VeeRefusal.VALUES_NOT_FOUND)
                        .handle(x -> x.outcome(
                                editing.handle(x.caller(), new EditingReadings.Approve(id(x), x.version())),
                                EditBody::of)),
                command("decline", "拒绝编辑", "Decline an edit", MeteringPermissions.APPROVE_EDITS)
                        .refuses(VeeRefusal.EDIT_DECIDED)
                        .body(Why.class, Why.EXAMPLE)
                        .handle(x -> x.outcome(
                                editing.handle(
                                        x.caller(),
                                        new EditingReadings.Decline(
                                                id(x), x.version(), x.body().reason())),
                                EditBody::of)),
                command("undo", "撤销编辑", "Undo an edit: what was there before is stored again", MeteringPermissions.EDIT)
                        .refuses(VeeRefusal.EDIT_NOT_APPLIED, VeeRefusal.VALUES_CHANGED, VeeRefusal.VALUES_NOT_FOUND)
                        .body(Why.class, Why.EXAMPLE)
                        .handle(x -> x.outcome(
                                editing.handle(
                                        x.caller(),
                                        new EditingReadings.Undo(
                                                id(x), x.version(), x.body().reason())),
                                EditBody::of)));
    }

    private Reply propose(Exchange<Proposal> x) {
        return x.created(
                editing.handle(x.caller(), x.body().command(x.path("meteringPointNo", MeteringPointNo::new))),
                edit -> "/v1/reading-edits/" + edit.id(),
                EditBody::of);
    }

    private static Commands allowed(Exchange<?> x, ReadingEdit held) {
        int made = held.state() instanceof ReadingEdit.State.Applied(int version, String by) ? version : held.base();
        return Commands.none()
                .and("approve", held.apply(x.caller().login(), held.base(), held.base() + 1))
                .and("decline", held.decline(x.caller().login(), "-"))
                .and("undo", held.undo(x.caller().login(), "-", made, made + 1));
    }

    private static Draft<Void> command(String name, String zh, String en, Permission permission) {
        return named(Route.command(ONE, name))
                .summary(zh, en)
                .permission(permission)
                .answers(200, EditBody.class, EditBody.EXAMPLE)
                .refuses(VeeRefusal.EDIT_NOT_FOUND);
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("metering")
                .owned("editId", "reading-edit")
                .path(
                        "editId",
                        "编辑标识",
                        "id of the edit",
                        EditBody.EXAMPLE.editId().toString());
    }

    private static ReadingEditId id(Exchange<?> x) {
        return new ReadingEditId(x.pathId("editId"));
    }

    /** Why. */
    public record Why(@Size(min = 1, max = 500) String reason) {
        static final Why EXAMPLE = new Why("现场记录有误");
    }

    /** Values that are to take the place of others: intervals of a day, or registers of a reading. */
    public record Proposal(
            TargetBody target,
            Optional<List<IntervalValue>> intervals,
            Optional<List<RegisterShown>> registers,
            @Size(min = 1, max = 500) String reason) {
        static final Proposal EXAMPLE = new Proposal(
                TargetBody.EXAMPLE,
                Optional.of(EditBody.EXAMPLE.intervals()),
                Optional.empty(),
                EditBody.EXAMPLE.reason());

        EditingReadings.Propose command(MeteringPointNo point) {
            VeeTarget about = target.target()
                    .orElseThrow(() -> Rejected.malformed(Fault.of(
                            "/target",
                            "incomplete",
                            "填写通道和日，或电能表和时间",
                            "give channel and day, or asset number and instant")));
            boolean day = about instanceof VeeTarget.Day;
            if (day ? intervals.isEmpty() || registers.isPresent() : registers.isEmpty() || intervals.isPresent())
                throw Rejected.malformed(Fault.of(
                        day ? "/intervals" : "/registers",
                        "missing",
                        "须填写对应的数值",
                        "give the values of the target, and no others"));
            return new EditingReadings.Propose(point, about, day ? editedIntervals() : editedRegisters(), reason);
        }

        private Edited editedIntervals() {
            Map<Integer, Energy> values = new TreeMap<>();
            List<IntervalValue> given = intervals.orElse(List.of());
            for (int i = 0; i < given.size(); i++)
                if (values.put(given.get(i).interval(), given.get(i).energyKwh()) != null)
                    throw Rejected.malformed(
                            Fault.of("/intervals/" + i, "duplicate", "时段重复", "the interval is named twice"));
            return new Edited.Intervals(values);
        }

        private Edited editedRegisters() {
            Map<Register, RegisterValue> values = new EnumMap<>(Register.class);
            List<RegisterShown> given = registers.orElse(List.of());
            for (int i = 0; i < given.size(); i++)
                if (values.put(given.get(i).register(), given.get(i).value()) != null)
                    throw Rejected.malformed(
                            Fault.of("/registers/" + i, "duplicate", "示数类型重复", "the register is named twice"));
            return new Edited.Registers(values);
        }
    }
}
