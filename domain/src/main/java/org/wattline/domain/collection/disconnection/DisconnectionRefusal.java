package org.wattline.domain.collection.disconnection;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a link in the chain of disconnection was refused; what stops the chain keeps the code. */
public enum DisconnectionRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "collection.unknown-disconnection",
            "COL-20",
            Text.of("没有该停电通知单", "There is no such disconnection"),
            Text.of("请核对标识", "Check its id")),
    NOT_OVERDUE_ENOUGH(
            Kind.INVALID,
            "collection.not-overdue-enough",
            "COL-21",
            Text.of("欠费未逾期超过规定天数或金额过小", "The account is not overdue for long enough, or owes too little"),
            Text.of("请继续催费", "Go on with the ladder")),
    NOT_REMINDED(
            Kind.INVALID,
            "collection.not-reminded",
            "COL-22",
            Text.of("尚未催告", "The customer was not reminded yet"),
            Text.of("请先按阶梯催费", "Let the ladder remind first")),
    PROTECTED(
            Kind.INVALID,
            "collection.customer-protected",
            "COL-23",
            Text.of(
                    "敏感或受保护客户不得停电",
                    "The customer is protected: supply is needed to protect life, or the household is vulnerable"),
            Text.of("请走救助或法律途径", "Help or go to court; do not disconnect")),
    DISPUTED(
            Kind.INVALID,
            "collection.bill-disputed",
            "COL-24",
            Text.of("有电费单异议未结", "A bill of the account is in dispute"),
            Text.of("请先办结异议", "Settle the dispute first")),
    HELD(
            Kind.INVALID,
            "collection.collection-held",
            "COL-25",
            Text.of("催费已暂停或客户已承诺缴费", "Collection is paused, or the customer promised to pay"),
            Text.of("请待暂缓到期", "Wait until the hold ends")),
    BANNED(
            Kind.INVALID,
            "collection.disconnections-banned",
            "COL-26",
            Text.of("当地处于停电禁令期（红色预警等）", "Nobody is cut off there now: red alert, disaster or event"),
            Text.of("请待禁令解除", "Wait until the ban is lifted")),
    OPEN_FAULT(
            Kind.INVALID,
            "collection.open-fault",
            "COL-27",
            Text.of("该户有未修复的故障报修", "A fault of this account is not repaired"),
            Text.of("请先修复", "Repair it first")),
    GENERATING(
            Kind.INVALID,
            "collection.generating",
            "COL-28",
            Text.of("该户有分布式电源，不得远程停电", "The customer has a plant of its own: it is not cut off from afar"),
            Text.of("请安排现场处理", "Deal with it on site")),
    NOT_AT_THIS_TIME(
            Kind.INVALID,
            "collection.not-at-this-time",
            "COL-29",
            Text.of(
                    "非允许停电时段：仅工作日规定时段，节假日及节前不停电",
                    "It is cut on working days within the hours only, never on a holiday or late on its eve"),
            Text.of("请选择允许的时间", "Choose a time within the hours")),
    LEAD_TIME(
            Kind.INVALID,
            "collection.lead-time",
            "COL-30",
            Text.of("停电须在通知送达后规定天数内", "Between the notice and the cut lie as many days as the rules say"),
            Text.of("请调整停电时间或重新通知", "Choose another time, or give notice again")),
    NOTICE_NOT_PROVED(
            Kind.INVALID,
            "collection.notice-not-proved",
            "COL-31",
            Text.of("停电通知无送达证明", "It is not proved that the notice arrived"),
            Text.of("请登记送达证明", "Put the proof on file")),
    FINAL_NOTICE_NOT_PROVED(
            Kind.INVALID,
            "collection.final-notice-not-proved",
            "COL-32",
            Text.of("停电前再次通知无按时送达证明", "It is not proved that the last notice arrived in time"),
            Text.of("请登记送达证明", "Put the proof on file")),
    AUTHORITY_NOT_TOLD(
            Kind.INVALID,
            "collection.authority-not-told",
            "COL-33",
            Text.of("重要客户停电须报送电力管理部门", "For an important customer the authority gets a copy first"),
            Text.of("请报送并登记", "Send the copy and put the proof on file")),
    PROVED_ALREADY(
            Kind.CONFLICT,
            "collection.proved-already",
            "COL-34",
            Text.of("该通知已有送达证明", "The notice is proved already"),
            Text.of("无需重复登记", "There is nothing to add")),
    PROOF_AHEAD(
            Kind.INVALID,
            "collection.proof-ahead",
            "COL-35",
            Text.of("送达时间晚于当前时间", "The proof is of a time to come"),
            Text.of("请更正送达时间", "Correct its time")),
    OWN_NOTICE(
            Kind.FORBIDDEN,
            "collection.own-notice",
            "COL-36",
            Text.of("不得审批本人发起的停电", "Nobody approves of an own notice"),
            Text.of("请由另一人审批", "Have another person approve it")),
    TOO_MANY_THIS_HOUR(
            Kind.CONFLICT,
            "collection.too-many-this-hour",
            "COL-37",
            Text.of("该单位本小时停电数已达上限", "The unit has cut as many as it may within an hour"),
            Text.of("系统将在下一小时继续", "It goes on when the hour has passed")),
    NO_METER(
            Kind.INVALID,
            "collection.no-meter",
            "COL-38",
            Text.of("该户没有可停电的在装电能表", "The account has no meter in place that could be cut off"),
            Text.of("请核对户号与计量点", "Check the account and its metering points")),
    NOT_IN_THIS_STATE(
            Kind.CONFLICT,
            "collection.not-in-this-state",
            "COL-39",
            Text.of("当前状态不允许该步骤", "The step is not possible in this state"),
            Text.of("请查看允许的操作", "See the allowed commands")),
    UNDER_WAY(
            Kind.CONFLICT,
            "collection.under-way",
            "COL-40",
            Text.of("该户已有进行中的停电流程", "A disconnection of this account is under way"),
            Text.of("请在原单上处理", "Go on with the one that stands")),
    TOO_EARLY(
            Kind.CONFLICT,
            "collection.too-early",
            "COL-41",
            Text.of("未到通知的停电时间", "It is before the time that the notice says"),
            Text.of("请等待", "Wait")),
    LAPSED(
            Kind.CONFLICT,
            "collection.lapsed",
            "COL-42",
            Text.of("通知已过期", "The notice has lapsed"),
            Text.of("请重新通知", "Give notice again")),
    PAID(
            Kind.CONFLICT,
            "collection.paid",
            "COL-43",
            Text.of("已无逾期欠费", "Nothing is overdue any more"),
            Text.of("无需停电", "There is nothing to do")),
    UNKNOWN_BAN(
            Kind.NOT_FOUND,
            "collection.unknown-ban",
            "COL-44",
            Text.of("没有该停电禁令", "There is no such ban"),
            Text.of("请核对标识", "Check its id")),
    BAN_NOT_IN_FORCE(
            Kind.CONFLICT,
            "collection.ban-not-in-force",
            "COL-45",
            Text.of("禁令未在有效期内", "The ban is not in force"),
            Text.of("无需解除", "There is nothing to lift")),
    BAN_IN_THE_PAST(
            Kind.INVALID,
            "collection.ban-in-the-past",
            "COL-46",
            Text.of("禁令不能在过去结束", "A ban does not end in the past"),
            Text.of("请更正结束时间", "Correct its end")),
    BATCH_TOO_LARGE(
            Kind.INVALID,
            "collection.batch-too-large",
            "COL-47",
            Text.of("一次审批的户数超过规定", "A batch has more accounts than one person may approve at once"),
            Text.of("请分批审批", "Approve them in smaller batches"));

    private final Reason reason;

    DisconnectionRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
