package org.wattline.domain.metering.route;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about reading routes, plans and tasks was refused. */
public enum RouteRefusal implements NamedRefusal {
    ROUTE_NOT_FOUND(
            Kind.NOT_FOUND,
            "metering.route-not-found",
            "RTE-01",
            "没有这个抄表段",
            "There is no such reading route",
            "请核对抄表段编号",
            "Check the code of the route"),
    ROUTE_EXISTS(
            Kind.CONFLICT,
            "metering.route-exists",
            "RTE-02",
            "抄表段编号已使用",
            "The code is that of another route",
            "请使用其他编号",
            "Use another code"),
    SCHEDULE_NOT_ALLOWED(
            Kind.INVALID,
            "metering.schedule-not-allowed",
            "RTE-03",
            "该类用户不能采用此抄表周期或例日",
            "Customers of this class may not be read in this cycle or on this day",
            "请按抄表规则选择周期和例日",
            "Choose a cycle and a day that the reading policy allows"),
    IN_THE_PAST(
            Kind.INVALID,
            "metering.route-in-the-past",
            "RTE-04",
            "生效日不晚于现有安排",
            "The day is not after the beginning of what holds now",
            "请填写之后的日期",
            "Give a later day"),
    NOT_ON_ROUTE(
            Kind.CONFLICT,
            "metering.not-on-route",
            "RTE-05",
            "计量点不在此抄表段",
            "The metering point is not on this route",
            "请核对计量点和抄表段",
            "Check the metering point and the route"),
    POINT_NOT_READABLE(
            Kind.INVALID,
            "metering.point-not-readable",
            "RTE-06",
            "计量点不存在或不装表计量",
            "There is no such metering point, or it is not measured by a meter",
            "请核对计量点编号",
            "Check the metering point number"),
    PLAN_UNDER_WAY(
            Kind.CONFLICT,
            "metering.plan-under-way",
            "RTE-07",
            "抄表计划已下装",
            "A plan of the route is on a reader's terminal",
            "请待本次抄表完成后变更",
            "Change it when the round is done"),
    PLAN_NOT_FOUND(
            Kind.NOT_FOUND,
            "metering.plan-not-found",
            "RTE-08",
            "没有这个抄表计划",
            "There is no such reading plan",
            "请核对抄表段和例日",
            "Check route and day"),
    PLAN_STEP_NOT_POSSIBLE(
            Kind.CONFLICT,
            "metering.plan-step-not-possible",
            "RTE-09",
            "抄表计划当前状态不允许此操作",
            "The plan's state does not allow this step",
            "请先完成前面的步骤",
            "Take the steps before it first"),
    TASKS_OPEN(
            Kind.CONFLICT,
            "metering.tasks-open",
            "RTE-10",
            "尚有计量点未抄且未说明原因",
            "Points were neither read nor explained",
            "请补抄或说明缺抄原因",
            "Read them, or say why they could not be read"),
    OWN_ROUND(
            Kind.FORBIDDEN,
            "metering.own-round",
            "RTE-11",
            "抄表员不能复核自己的抄表计划",
            "A reader does not check the own round",
            "请由他人复核",
            "Let somebody else check it"),
    VALUES_HELD(
            Kind.CONFLICT,
            "metering.values-held",
            "RTE-12",
            "尚有待处理的数据异常",
            "Values of the round are held by validation",
            "请先处理数据异常",
            "Deal with the exceptions first"),
    TASK_NOT_FOUND(
            Kind.NOT_FOUND,
            "metering.task-not-found",
            "RTE-13",
            "没有这个抄表任务",
            "There is no such reading task",
            "请核对计量点和例日",
            "Check metering point and day"),
    ALREADY_READ(
            Kind.CONFLICT,
            "metering.already-read",
            "RTE-14",
            "计量点已抄",
            "The point was read already",
            "更正示数请使用数据编辑",
            "Correct the reading by an edit"),
    OUTSIDE_WINDOW(
            Kind.INVALID,
            "metering.outside-window",
            "RTE-15",
            "不在抄表时间范围内",
            "The time is outside the days in which the point is read",
            "请在抄表例日前后抄表",
            "Read it around the scheduled day"),
    NO_SELF_READING(
            Kind.INVALID,
            "metering.no-self-reading",
            "RTE-16",
            "该类用户不能自抄",
            "Customers of this class do not read for themselves",
            "请等待抄表员抄表",
            "Wait for the reader"),
    PHOTO_NEEDED(
            Kind.INVALID,
            "metering.photo-needed",
            "RTE-17",
            "自抄须附表计照片",
            "A self-reading needs a photo of the meter",
            "请先上传照片",
            "Send the photo first");

    private final Reason reason;

    RouteRefusal(
            Kind kind, String code, String rule, String zhTitle, String enTitle, String zhRemedy, String enRemedy) {
        reason = new Reason(kind, code, rule, Text.of(zhTitle, enTitle), Text.of(zhRemedy, enRemedy));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
