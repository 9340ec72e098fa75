package org.wattline.application.payment.bankstatement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.bankstatement.BankStatement;
import org.wattline.domain.payment.bankstatement.BankStatementId;
import org.wattline.domain.payment.bankstatement.PairedLine;
import org.wattline.domain.payment.bankstatement.Takings;
import org.wattline.domain.quantity.Money;

/** Statements of the bank with their lines. A movement is booked from one statement only; the store itself refuses a second. */
public interface BankStatements {
    Optional<BankStatement> find(BankStatementId id);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this number, or one of the movements was booked before */
    BankStatement add(BankStatement statement, List<PairedLine> lines);

    /** Those of these numbers of the bank that a statement told before. */
    Set<ChannelReference> told(Set<ChannelReference> references);

    /** What came of each of these takings by all statements; nothing for those of which nothing came. */
    Map<Takings, Money> came(Set<Takings> takings);

    /** Those of these labels for which a line that is booked stands. */
    Set<String> stoodFor(Set<String> labels);

    /** Lines that wait for a channel's own statement, oldest first. */
    List<PairedLine> waiting();

    /** What came of lines that waited. */
    void save(List<PairedLine> lines);

    /** Newest day first. They belong to the company: within a narrower scope there are none. */
    Page<BankStatement> list(Scope scope, Page.Request page);

    /** Lines by statement and line. They belong to the company: within a narrower scope there are none. */
    Page<PairedLine> lines(Scope scope, Filter filter, Page.Request page);

    /** Which lines are wanted. */
    record Filter(Optional<BankStatementId> statement, Optional<PairedLine.State> state) {}
}
