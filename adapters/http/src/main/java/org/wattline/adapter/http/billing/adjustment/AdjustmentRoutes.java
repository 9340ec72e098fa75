package org.wattline.adapter.http.billing.adjustment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.correction.CorrectionFacts;
import org.wattline.adapter.http.correction.JsonCorrections;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.adjustment.AdjustingBills;
import org.wattline.application.billing.adjustment.Adjustments;
import org.wattline.application.billing.proof.VerifyingNotes;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.billing.adjustment.Adjustment;
import org.wattline.domain.billing.adjustment.AdjustmentRefusal;
import org.wattline.domain.correction.CorrectionRefusal;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.TariffRefusal;

/** {@code /v1/bill-adjustments}: corrections that become money. */
public final class AdjustmentRoutes implements Routes {
    private static final String ONE = "/v1/bill-adjustments/{noteNo}";

    private final AdjustingBills adjusting;
    private final Adjustments adjustments;
    private final VerifyingNotes verifying;
    private final JsonCorrections facts = new JsonCorrections();
    private final BusinessClock clock;

    public AdjustmentRoutes(
            AdjustingBills adjusting, Adjustments adjustments, VerifyingNotes verifying, BusinessClock clock) {
        this.adjusting = adjusting;
        this.adjustments = adjustments;
        this.verifying = verifying;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/accounts/{accountNo}/bill-adjustments")
                        .creates()
                        .tag("billing")
                        .summary("提出退补", "Draft a credit or debit note")
                        .description(
                                "事实与测算相同；明细见同号账单；批准后按账单发行入账",
                                "The facts are those of an estimate; the lines are those of the bill with the same number, which is issued once it is"
                                        + " approved")
                        .permission(BillingPermissions.ADJUST)
                        .owned("accountNo", "account")
                        .body(DraftNote.class, DraftNote.EXAMPLE)
                        .answers(201, AdjustmentBody.class, AdjustmentBody.EXAMPLE)
                        .refuses(CorrectionRefusal.possible())
                        .refuses(
                                new TariffRefusal.Because(TariffRefusal.UNKNOWN, List.of()),
                                new TariffRefusal.Because(TariffRefusal.NOT_IN_FORCE, List.of()))
                        .refuses(
                                CalculationRefusal.UNKNOWN_ACCOUNT,
                                AdjustmentRefusal.OTHER_BILL,
                                AdjustmentRefusal.NOTHING_TO_ADJUST)
                        .handle(this::draft),
                Route.list("/v1/bill-adjustments")
                        .tag("billing")
                        .summary("退补单列表", "List credit and debit notes, newest first")
                        .permission(BillingPermissions.SEE)
                        .scoped()
                        .filter("accountNo", "户号", "account", AccountNo.of(1).value())
                        .filter("state", "状态", "state", "DRAFTED")
                        .answersPage(AdjustmentBody.class, AdjustmentBody.EXAMPLE)
                        .handle(x -> x.page(
                                adjustments.list(
                                        x.scope(), x.query("accountNo", AccountNo::new), x.query("state"), x.page()),
                                AdjustmentBody::of)),
                named(Route.get(ONE))
                        .permission(BillingPermissions.SEE)
                        .summary("查看退补单", "Show a credit or debit note")
                        .history("bill-adjustment")
                        .allows(x -> adjustments.find(note(x)).map(found -> allowed(found, x)))
                        .answers(200, AdjustmentBody.class, AdjustmentBody.EXAMPLE)
                        .handle(x -> x.found(adjustments.find(note(x)).map(AdjustmentBody::of))),
                named(Route.post(ONE + "/verification"))
                        .withoutDryRun()
                        .summary("退补单复算", "Verify a note")
                        .description(
                                "按退补单保存的依据与提出当日的电价、规则重新计算，逐项列出差异；不修改任何内容",
                                "Reckons the note again from the facts that it keeps, by the prices and policies of the day on which it was drafted, and names"
                                        + " each difference; nothing is altered")
                        .permission(BillingPermissions.REVIEW)
                        .answers(200, NoteVerificationBody.class, NoteVerificationBody.EXAMPLE)
                        .refuses(AdjustmentRefusal.UNKNOWN)
                        .handle(x -> x.outcome(
                                verifying.handle(x.caller(), note(x)),
                                found -> NoteVerificationBody.of(note(x), found))),
                named(Route.command(ONE, "approve"))
                        .permission(BillingPermissions.APPROVE_ADJUSTMENTS)
                        .summary("批准退补", "Approve of a note; its bill may then be issued")
                        .answers(200, AdjustmentBody.class, AdjustmentBody.EXAMPLE)
                        .refuses(
                                AdjustmentRefusal.UNKNOWN,
                                AdjustmentRefusal.NOT_DRAFTED,
                                AdjustmentRefusal.OWN_ADJUSTMENT)
                        .handle(x -> x.outcome(
                                adjusting.handle(x.caller(), new AdjustingBills.Approve(note(x), x.version())),
                                AdjustmentBody::of)),
                named(Route.command(ONE, "withdraw"))
                        .permission(BillingPermissions.ADJUST)
                        .summary("撤销退补", "Withdraw a note that was not approved")
                        .body(Why.class, Why.EXAMPLE)
                        .answers(200, AdjustmentBody.class, AdjustmentBody.EXAMPLE)
                        .refuses(AdjustmentRefusal.UNKNOWN, AdjustmentRefusal.NOT_DRAFTED)
                        .handle(x -> x.outcome(
                                adjusting.handle(
                                        x.caller(), new AdjustingBills.Withdraw(note(x), x.version(), x.body().why)),
                                AdjustmentBody::of)));
    }

    private Reply draft(Exchange<DraftNote> x) {
        DraftNote asked = x.body();
        AccountNo account = x.path("accountNo", AccountNo::new);
        return x.created(
                adjusting.handle(
                        x.caller(),
                        new AdjustingBills.Draft(account, asked.corrects, asked.reason, facts.text(asked.facts))),
                note -> "/v1/bill-adjustments/" + note.no(),
                AdjustmentBody::of);
    }

    private Commands allowed(Adjustment note, Exchange<Void> x) {
        String login = x.caller().login();
        Instant now = clock.now();
        return Commands.none()
                .and("approve", note.approved(login, now))
                .and("withdraw", note.withdrawn(login, "", now));
    }

    private static <B> Draft<B> named(Draft<B> draft) {
        return draft.tag("billing")
                .owned("noteNo", "bill-adjustment")
                .path("noteNo", "退补单号", "number of the note", BillNo.of(12).value());
    }

    private static BillNo note(Exchange<?> x) {
        return x.path("noteNo", BillNo::new);
    }

    /** What went wrong, and why the note is made. */
    public record DraftNote(
            Optional<BillNo> corrects,
            @Size(min = 1, max = 200) String reason,
            CorrectionFacts facts) {
        static final DraftNote EXAMPLE = new DraftNote(
                Optional.of(BillNo.of(7)),
                "paid late",
                new CorrectionFacts.LatePayment(
                        DebtorClass.RESIDENT,
                        Money.yuan("236.40"),
                        LocalDate.of(2026, 1, 10),
                        LocalDate.of(2026, 1, 26),
                        Optional.empty()));
    }

    /** Why. */
    public record Why(@Size(min = 1, max = 200) String why) {
        static final Why EXAMPLE = new Why("drafted twice");
    }
}
