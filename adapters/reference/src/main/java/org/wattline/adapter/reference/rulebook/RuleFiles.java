package org.wattline.adapter.reference.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.adapter.reference.audit.AuditRulesFile;
import org.wattline.adapter.reference.billing.ReviewPolicyFile;
import org.wattline.adapter.reference.calendar.TimeLimitsFile;
import org.wattline.adapter.reference.calendar.WorkingCalendarFile;
import org.wattline.adapter.reference.collection.DisconnectionPolicyFile;
import org.wattline.adapter.reference.collection.DunningLadderFile;
import org.wattline.adapter.reference.collection.PrepaidPolicyFile;
import org.wattline.adapter.reference.connection.ApplicationChannelFile;
import org.wattline.adapter.reference.connection.ChangeTypesFile;
import org.wattline.adapter.reference.connection.ChecklistFile;
import org.wattline.adapter.reference.connection.DocumentPolicyFile;
import org.wattline.adapter.reference.connection.FeeFile;
import org.wattline.adapter.reference.connection.FeePolicyFile;
import org.wattline.adapter.reference.connection.IdlePolicyFile;
import org.wattline.adapter.reference.connection.ReusePolicyFile;
import org.wattline.adapter.reference.connection.TemporaryPolicyFile;
import org.wattline.adapter.reference.contract.ContractPolicyFile;
import org.wattline.adapter.reference.correction.CorrectionPolicyFile;
import org.wattline.adapter.reference.credit.CreditPolicyFile;
import org.wattline.adapter.reference.customer.DuplicatePolicyFile;
import org.wattline.adapter.reference.metering.CheckCycleFile;
import org.wattline.adapter.reference.metering.LossThresholdsFile;
import org.wattline.adapter.reference.metering.ReadingPolicyFile;
import org.wattline.adapter.reference.metering.SiteReadPolicyFile;
import org.wattline.adapter.reference.notification.NoticeFile;
import org.wattline.adapter.reference.notification.StaffNoticeFile;
import org.wattline.adapter.reference.payment.BankLayoutFile;
import org.wattline.adapter.reference.payment.BankStatementLayoutFile;
import org.wattline.adapter.reference.payment.CashierPolicyFile;
import org.wattline.adapter.reference.payment.CollectionPolicyFile;
import org.wattline.adapter.reference.payment.DebitPolicyFile;
import org.wattline.adapter.reference.payment.DepositPolicyFile;
import org.wattline.adapter.reference.payment.FetchPolicyFile;
import org.wattline.adapter.reference.payment.PlanPolicyFile;
import org.wattline.adapter.reference.payment.RefundPolicyFile;
import org.wattline.adapter.reference.payment.TaxPolicyFile;
import org.wattline.adapter.reference.payment.WaiverPolicyFile;
import org.wattline.adapter.reference.payment.WriteOffPolicyFile;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.adapter.reference.workflow.WorkflowPolicyFile;
import org.wattline.application.rulebook.RuleDocuments;
import org.wattline.application.rulebook.RuleFault;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.rulebook.RuleFileName;

/** The files of rules, each with what it is for and all that read it; a new one is added here and nowhere else. */
public final class RuleFiles implements RuleDocuments {
    private static final Map<RuleFileName, Kind> ALL = all(
            kind("application-channels", "申请渠道", "Channels of applications", ApplicationChannelFile::read),
            kind("audit-rules", "稽查规则", "Rules of audit", AuditRulesFile::read).keeping(KeptLines.AUDIT_RULES),
            kind("bank-layouts", "银行批量文件格式", "Layouts of bank files", BankLayoutFile::read),
            kind("bank-statement-layouts", "银行对账单格式", "Layouts of bank statements", BankStatementLayoutFile::read),
            kind("cashier-policies", "收费员长短款权限", "Differences of cashiers", CashierPolicyFile::read),
            kind("change-types", "变更用电类型", "Types of changes of supply", ChangeTypesFile::read),
            kind("check-cycles", "计量装置检验周期", "Cycles of meter checks", CheckCycleFile::read),
            kind("collection-policies", "违约金与账期策略", "Late fees and terms of payment", CollectionPolicyFile::read),
            kind("contract-policies", "合同期限策略", "Terms of contracts", ContractPolicyFile::read),
            kind("correction-policies", "退补规则", "Rules of corrections", CorrectionPolicyFile::read),
            kind("credit-policies", "信用评价策略", "Credit standing", CreditPolicyFile::read),
            kind("debit-policies", "代扣策略", "Direct debits", DebitPolicyFile::read),
            kind("deposit-policies", "保证金策略", "Deposits", DepositPolicyFile::read),
            kind("disconnection-policies", "停电策略", "Disconnection", DisconnectionPolicyFile::read),
            kind("document-policies", "申请资料策略", "Documents of applications", DocumentPolicyFile::read),
            kind("document-reuse-policies", "资料复用策略", "Documents that are used again", ReusePolicyFile::read),
            kind("dunning-ladders", "催费阶梯", "Dunning ladders", DunningLadderFile::read),
            kind("duplicate-policies", "重复客户识别策略", "Recognition of duplicate customers", DuplicatePolicyFile::read),
            kind("fee-policies", "业务费减免与分期策略", "Waivers and parts of connection fees", FeePolicyFile::read),
            kind("fee-standards", "业务费项目与标准", "Items and standards of connection fees", FeeFile::read),
            kind("idle-policies", "长期不用电策略", "Accounts at which nothing is used", IdlePolicyFile::read),
            kind("inspection-checklists", "检验清单", "Checklists of inspections", ChecklistFile::read),
            kind("loss-thresholds", "线损阈值", "Thresholds of losses", LossThresholdsFile::read),
            kind("notices", "通知事项", "Messages to customers", NoticeFile::read).keeping(KeptLines.NOTICES),
            kind("payment-plan-policies", "分期付款策略", "Payment plans", PlanPolicyFile::read),
            kind(
                    "plan-policies",
                    "供电方案审批策略",
                    "Approval of supply plans",
                    org.wattline.adapter.reference.connection.PlanPolicyFile::read),
            kind("prepaid-policies", "费控策略", "Prepaid control", PrepaidPolicyFile::read),
            kind("reading-policies", "抄表策略", "Reading of meters", ReadingPolicyFile::read, SiteReadPolicyFile::read),
            kind("refund-policies", "退款审批策略", "Approval of refunds", RefundPolicyFile::read),
            kind("review-policies", "账单核算策略", "Checks of bills before issue", ReviewPolicyFile::read),
            kind("staff-notices", "站内消息", "Messages to staff", StaffNoticeFile::read),
            kind("statement-policies", "对账单获取策略", "Statements of channels", FetchPolicyFile::read),
            kind("tax-policies", "税率", "Rates of tax", TaxPolicyFile::read),
            kind("temporary-policies", "临时用电策略", "Temporary supplies", TemporaryPolicyFile::read),
            kind(
                            "time-limits",
                            "时限",
                            "Time limits and office hours",
                            TimeLimitsFile::limits,
                            TimeLimitsFile::workHours,
                            TimeLimitsFile::arrivals)
                    .keeping(KeptLines.LIMITS),
            kind("waiver-policies", "违约金减免策略", "Waivers of late fees", WaiverPolicyFile::read),
            kind("workflow-policies", "流程督办策略", "Supervisors and rests of cases", WorkflowPolicyFile::read),
            kind("working-calendar", "工作日历", "Holidays and make-up working days", WorkingCalendarFile::read),
            kind("write-off-policies", "坏账核销策略", "Write-offs", WriteOffPolicyFile::read));

    @Override
    public List<RuleFile> files() {
        return ALL.entrySet().stream()
                .map(each -> new RuleFile(
                        each.getKey(),
                        each.getValue().title,
                        ReferenceFile.shipped(fileName(each.getKey())).text()))
                .toList();
    }

    @Override
    public List<RuleFault> faults(RuleFileName name, String text, String inUse) {
        Kind kind = ALL.get(name);
        if (kind == null) throw new IllegalArgumentException("no file of rules is called " + name);
        ReferenceFile file = new ReferenceFile(fileName(name), text);
        ReferenceFaults faults = new ReferenceFaults();
        kind.readings.forEach(reading -> reading.read(file, faults));
        if (faults.all().isEmpty()) HeldDays.check(file, ReferenceFile.shipped(fileName(name)), faults);
        kind.kept.ifPresent(lines -> lines.check(file, new ReferenceFile(file.name(), inUse), faults));
        return faults.all().stream()
                .map(fault -> new RuleFault(fault.line(), fault.grave(), fault.what()))
                .distinct()
                .toList();
    }

    /** All that there are, by name. */
    static List<RuleFileName> names() {
        return List.copyOf(ALL.keySet());
    }

    static String fileName(RuleFileName name) {
        return name.value() + ".json";
    }

    private static Map<RuleFileName, Kind> all(Kind... kinds) {
        Map<RuleFileName, Kind> all = new TreeMap<>();
        for (Kind kind : kinds) all.put(kind.name, kind);
        return all;
    }

    private static Kind kind(String name, String zh, String en, Rules.Reading<?>... readings) {
        return new Kind(new RuleFileName(name), Text.of(zh, en), Arrays.asList(readings), Optional.empty());
    }

    private record Kind(RuleFileName name, Text title, List<Rules.Reading<?>> readings, Optional<KeptLines> kept) {
        Kind keeping(KeptLines lines) {
            return new Kind(name, title, readings, Optional.of(lines));
        }
    }
}
