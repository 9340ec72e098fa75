package org.wattline.adapter.postgres.payment.instalment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.payment.instalment.PaymentPlans;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.instalment.PaymentPlan;
import org.wattline.domain.payment.instalment.PaymentPlanId;

/** Payment plans on PostgreSQL. */
public final class PostgresPaymentPlans implements PaymentPlans {
    private static final String RESOURCE = "payment-plan";
    private static final String SELECT = """
            select id, account_no, customer_id, unit_path, array_to_string(bills, ',') as bills, owed_cny, settled_before_cny,
                   array_to_string(part_due_on, ',') as due_on, array_to_string(part_cny, ',') as amounts, reason, requested_by,
                   requested_on, free_from, free_to, state, decided_by, decided_on, why, ended_on, missing_cny, version
              from payment_plan\s""";

    private final PostgresUnits units;

    public PostgresPaymentPlans(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<PaymentPlan> find(PaymentPlanId id) {
        return units.read(h -> h.createQuery(SELECT + "where id = :id")
                        .bind("id", id.value())
                        .mapTo(PlanRow.class)
                        .findOne())
                .map(this::loaded);
    }

    @Override
    public Optional<PaymentPlan> standing(AccountNo account) {
        return units.read(
                        h -> h.createQuery(SELECT + "where account_no = :account and state in ('REQUESTED', 'AGREED')")
                                .bind("account", account.value())
                                .mapTo(PlanRow.class)
                                .findOne())
                .map(this::loaded);
    }

    private PaymentPlan loaded(PlanRow row) {
        PaymentPlan plan = row.plan();
        return units.loaded(RESOURCE, plan.id(), plan);
    }

    @Override
    public List<PaymentPlan> agreed(Collection<AccountNo> accounts) {
        return units.read(
                h -> h.createQuery(SELECT + "where state = 'AGREED' and account_no = any(:accounts) order by id")
                        .bindArray("accounts", String.class, texts(List.copyOf(accounts), AccountNo::value))
                        .mapTo(PlanRow.class)
                        .map(PlanRow::plan)
                        .list());
    }

    @Override
    public List<PaymentPlan> agreed(Optional<PaymentPlanId> after, int limit) {
        return units.read(h -> h.createQuery(SELECT + """
                        where state = 'AGREED' and (cast(:after as uuid) is null or id > :after) order by id limit :limit""")
                .bind("after", after.map(PaymentPlanId::value))
                .bind("limit", limit)
                .mapTo(PlanRow.class)
                .map(PlanRow::plan)
                .list());
    }

    @Override
    public PaymentPlan add(PaymentPlan plan) {
        PlanStage stage = PlanStage.of(plan.stage());
        units.handle()
                .createUpdate("""
                        insert into payment_plan (id, account_no, customer_id, unit_path, bills, owed_cny, settled_before_cny, part_due_on,
                          part_cny, reason, requested_by, requested_on, free_from, free_to, state, decided_by, decided_on, version)
                        values (:id, :account, :customer, :unit, :bills, :owed, :settled, cast(:dueOn as date[]),
                          cast(:amounts as numeric[]), :reason, :by, :on, :freeFrom, :freeTo, :state, :decidedBy, :decidedOn, 1)""")
                .bind("id", plan.id().value())
                .bind("account", plan.account().value())
                .bind("customer", plan.customer().value())
                .bind("unit", plan.unit().path())
                .bindArray("bills", String.class, texts(plan.bills(), BillNo::value))
                .bind("owed", plan.owed().yuan())
                .bind("settled", plan.settledBefore().yuan())
                .bindArray(
                        "dueOn",
                        String.class,
                        texts(plan.parts(), part -> part.dueOn().toString()))
                .bindArray(
                        "amounts",
                        String.class,
                        texts(plan.parts(), part -> part.amount().toString()))
                .bind("reason", plan.reason())
                .bind("by", plan.requestedBy())
                .bind("on", plan.requestedOn())
                .bind("freeFrom", plan.free().map(Span::from))
                .bind("freeTo", plan.free().map(Span::end))
                .bind("state", plan.state().name())
                .bind("decidedBy", stage.by())
                .bind("decidedOn", stage.on())
                .execute();
        return units.added(RESOURCE, plan.id(), plan);
    }

    private static <T> List<String> texts(List<T> items, Function<T, String> text) {
        return items.stream().map(text).toList();
    }

    @Override
    public PaymentPlan save(PaymentPlan plan) {
        PlanStage stage = PlanStage.of(plan.stage());
        int rows = units.handle()
                .createUpdate("""
                        update payment_plan set state = :state, free_from = :freeFrom, free_to = :freeTo,
                               decided_by = coalesce(:by, decided_by), decided_on = coalesce(:on, decided_on), why = :why,
                               ended_on = :endedOn, missing_cny = :missing, version = version + 1
                         where id = :id and version = :version""")
                .bind("state", plan.state().name())
                .bind("freeFrom", plan.free().map(Span::from))
                .bind("freeTo", plan.free().map(Span::end))
                .bind("by", stage.by())
                .bind("on", stage.on())
                .bind("why", stage.why())
                .bind("endedOn", stage.endedOn())
                .bind("missing", stage.missing())
                .bind("id", plan.id().value())
                .bind("version", plan.version().number())
                .execute();
        return units.stored(RESOURCE, plan.id(), plan, rows);
    }

    @Override
    public Page<PaymentPlan> list(
            Scope scope, Optional<AccountNo> account, Optional<PaymentPlan.State> state, Page.Request page) {
        List<PaymentPlan> rows = units.read(h -> ScopeSql.bind(
                        scope, h.createQuery(SELECT + """
                        p where (cast(:account as text) is null or account_no = :account)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:after as uuid) is null or id < :after)
                          and\s""" + ScopeSql.condition("p") + " order by id desc limit :limit"))
                .bind("account", account.map(AccountNo::value))
                .bind("state", state.map(PaymentPlan.State::name))
                .bind("after", page.after().map(UUID::fromString))
                .bind("limit", page.limit() + 1)
                .mapTo(PlanRow.class)
                .map(PlanRow::plan)
                .list());
        return Page.of(rows, page.limit(), plan -> plan.id().toString());
    }
}
