package org.wattline.application.billing.proof;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.adjustment.AdjustingBills;
import org.wattline.application.correction.ReckoningFacts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.adjustment.Adjustment;
import org.wattline.domain.billing.adjustment.AdjustmentRefusal;
import org.wattline.domain.billing.adjustment.KeptNote;
import org.wattline.domain.billing.proof.Difference;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/**
 * Proves credit and debit notes (退补单复算): their bills are reckoned again from the facts that they keep, by the policies of the day on which they
 * were drafted, and come out byte for byte as they are stored, or the difference is named. Nothing is altered.
 */
public final class VerifyingNotes {
    private static final int PORTION = 250;

    private final UnitOfWork work;
    private final KeptNotes notes;
    private final KeptBills kept;
    private final Bills bills;
    private final Accounts accounts;
    private final ReckoningFacts reckoning;

    public VerifyingNotes(
            UnitOfWork work,
            KeptNotes notes,
            KeptBills kept,
            Bills bills,
            Accounts accounts,
            ReckoningFacts reckoning) {
        this.work = work;
        this.notes = notes;
        this.kept = kept;
        this.bills = bills;
        this.accounts = accounts;
        this.reckoning = reckoning;
    }

    /** Verifies the next portion of notes and their reversals. */
    public VerifyingBills.Verified handle(Caller who, VerifyingBills.VerifyPart part) {
        Page<KeptNote> page = notes.list(part.filter(), new Page.Request(PORTION, part.after()));
        return switch (verified(who, page.items())) {
            case Outcome.Done<List<Difference>>(List<Difference> found) ->
                new VerifyingBills.Verified(page.items().size(), found, page.next());
            case Outcome.Refused<List<Difference>>(Refusal why) -> throw new IllegalStateException(why.code());
        };
    }

    /** In what the bill of one note differs from its facts. */
    public Outcome<List<Difference>> handle(Caller who, BillNo note) {
        Optional<KeptNote> found = notes.find(note);
        return found.isEmpty() ? Outcome.refused(AdjustmentRefusal.UNKNOWN) : verified(who, List.of(found.get()));
    }

    private Outcome<List<Difference>> verified(Caller who, List<KeptNote> portion) {
        return work.perform(Act.of(who, "billing.verify-bills"), () -> {
            Map<AccountNo, Account> known =
                    accounts
                            .findAll(portion.stream()
                                    .map(each -> each.note().account())
                                    .distinct()
                                    .toList())
                            .stream()
                            .collect(toMap(Account::no, Function.identity()));
            List<Difference> differences = new ArrayList<>();
            List<Bill> recomputed = new ArrayList<>();
            for (KeptNote each : portion)
                switch (recomputed(
                        each.note(), Optional.ofNullable(known.get(each.note().account())))) {
                    case Outcome.Done<Bill>(Bill own) -> recomputed.add(each.recomputed(own));
                    case Outcome.Refused<Bill>(Refusal why) ->
                        differences.add(Difference.ofAll(each.no(), "calculation", why.code()));
                }
            differences.addAll(kept.compare(recomputed));
            return Outcome.done(List.copyOf(differences));
        });
    }

    private Outcome<Bill> recomputed(Adjustment note, Optional<Account> account) {
        Optional<Bill> wrong = note.corrects().flatMap(bills::find);
        if (account.isEmpty() || wrong.isPresent() != note.corrects().isPresent())
            return Outcome.refused(AdjustmentRefusal.OTHER_BILL);
        return reckoning
                .handle(note.facts(), note::draftedAt)
                .map(corrected -> note.recomputed(account.get(), wrong, AdjustingBills.reckoned(corrected)));
    }
}
