package org.wattline.application.billing.trial;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.trial.Trial;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;

/** Gives the accounts of a run, by portions, until there are no more or the run is called off. */
final class Portions implements Supplier<Optional<List<AccountNo>>> {
    private final Trial trial;
    private final AccountViews accounts;
    private final Accounts register;
    private final int size;
    private final BooleanSupplier calledOff;
    private Optional<String> after = Optional.empty();
    private boolean last;

    Portions(Trial trial, AccountViews accounts, Accounts register, int size, BooleanSupplier calledOff) {
        this.trial = trial;
        this.accounts = accounts;
        this.register = register;
        this.size = size;
        this.calledOff = calledOff;
    }

    @Override
    public Optional<List<AccountNo>> get() {
        if (last || calledOff.getAsBoolean()) return Optional.empty();
        Page<AccountNo> portion = trial.accounts().isEmpty() ? ofTheUnit() : ofThoseNamed();
        after = portion.next();
        last = after.isEmpty();
        return Optional.of(portion.items());
    }

    private Page<AccountNo> ofTheUnit() {
        return accounts.numbers(new Scope(Optional.of(trial.unit()), Optional.empty()), new Page.Request(size, after));
    }

    private Page<AccountNo> ofThoseNamed() {
        int from = after.map(Integer::parseInt).orElse(0);
        int to = Math.min(from + size, trial.accounts().size());
        List<AccountNo> own = register.findAll(trial.accounts().subList(from, to)).stream()
                .filter(account -> trial.unit().covers(account.unit()))
                .map(Account::no)
                .toList();
        return new Page<>(own, to < trial.accounts().size() ? Optional.of(String.valueOf(to)) : Optional.empty());
    }
}
