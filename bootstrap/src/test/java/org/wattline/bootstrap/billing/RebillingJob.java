package org.wattline.bootstrap.billing;

import static org.wattline.bootstrap.billing.BillingDesk.CLERK;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.billing.rebill.CarryingOutRebillings;
import org.wattline.application.billing.rebill.PreviewingRebillings;
import org.wattline.application.billing.rebill.StartingRebillings;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.tariff.Announcements;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.billing.rebill.Rebilling;
import org.wattline.domain.billing.rebill.RebillingId;
import org.wattline.domain.kernel.Version;

/** Rebillings whose jobs run at once. */
final class RebillingJob implements Jobs.Progress {
    private final BillingDesk desk;
    private final StartingRebillings starting;
    final BreakingUnits units;
    private Map<String, String> arguments = Map.of();
    private boolean cancelled;
    private boolean underWay;
    final List<String> problems = new ArrayList<>();

    RebillingJob(BillingDesk desk) {
        this.desk = desk;
        units = new BreakingUnits(desk.kept.work());
        starting =
                new StartingRebillings(desk.kept.work(), desk.kept.rebillings(), new Taken(), desk, UUID::randomUUID);
    }

    Rebilling previewed(Bill... bills) {
        Rebilling started = BillingDesk.done(starting.handle(
                        CLERK,
                        new StartingRebillings.Start(
                                new UnitPath("/33"),
                                List.of(bills).stream().map(Bill::no).toList(),
                                Optional.empty(),
                                "late readings")))
                .rebilling();
        return preview(desk.kept.announcements(), started);
    }

    /** Previews a bill, whatever became of it, by what is announced. */
    Rebilling tried(Announcements announcements, Bill bill) {
        Rebilled.Figures before =
                new Rebilled.Figures(bill.calculation().rated().energy(), bill.total());
        Rebilled waiting = Rebilled.waiting(bill.no(), bill.account(), bill.period(), before);
        RebillingId id = new RebillingId(UUID.randomUUID());
        arguments = Map.of("rebilling", id.toString());
        Rebilling started = desk.in(() -> desk.kept
                .rebillings()
                .add(
                        new Rebilling(
                                id,
                                bill.unit(),
                                "test",
                                1,
                                CLERK.login(),
                                desk.now(),
                                Rebilling.Stage.PREVIEWING,
                                Version.NEW),
                        List.of(waiting)));
        return preview(announcements, started);
    }

    private Rebilling preview(Announcements announcements, Rebilling started) {
        run(new PreviewingRebillings(
                desk.kept.work(), desk.kept.rebillings(), desk.supplies, desk.prices, announcements, desk));
        return desk.kept.rebillings().find(started.id()).orElseThrow();
    }

    Rebilling carriedOut(Rebilling previewed) {
        BillingDesk.done(starting.handle(CLERK, new StartingRebillings.CarryOut(previewed.id(), previewed.version())));
        return again(previewed);
    }

    /** Asks once more that it be carried out, and leaves it to {@link #again} to do so. @return why not */
    Optional<String> carriedOn(Rebilling rebilling) {
        Rebilling now = desk.kept.rebillings().find(rebilling.id()).orElseThrow();
        return BillingDesk.refusal(starting.handle(CLERK, new StartingRebillings.CarryOut(now.id(), now.version())));
    }

    void underWay(boolean now) {
        underWay = now;
    }

    /** As a server does that takes the job up once more. */
    Rebilling again(Rebilling rebilling) {
        run(new CarryingOutRebillings(
                units,
                desk.kept.rebillings(),
                desk.bills,
                desk.reversing,
                desk.calculating,
                desk.reviewing,
                desk.issuing,
                desk.stopped));
        return desk.kept.rebillings().find(rebilling.id()).orElseThrow();
    }

    List<Rebilled> bills(Rebilling rebilling) {
        return desk.kept
                .rebillings()
                .bills(rebilling.id(), Page.Request.first(10))
                .items();
    }

    void cancelled(boolean wanted) {
        cancelled = wanted;
    }

    private void run(Jobs.Work work) {
        Optional<String> result = work.run(this);
        if (!cancelled && result.isEmpty()) throw new AssertionError("the job tells where its result is");
    }

    @Override
    public UUID job() {
        return new UUID(1, 1);
    }

    @Override
    public Caller who() {
        return CLERK;
    }

    @Override
    public Map<String, String> arguments() {
        return arguments;
    }

    @Override
    public void total(long units) {}

    @Override
    public void done(long units) {}

    @Override
    public void problem(String subject, String what) {
        problems.add(subject + " " + what);
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    /** Takes jobs, and leaves it to the test to run them. */
    private final class Taken implements Jobs {
        @Override
        public UUID submit(Caller who, String kind, Map<String, String> given) {
            arguments = given;
            return new UUID(1, 1);
        }

        @Override
        public boolean cancel(UUID job) {
            return false;
        }

        @Override
        public Optional<Job> find(UUID job) {
            return Optional.empty();
        }

        @Override
        public Page<Job> list(Optional<String> kind, Optional<State> state, Page.Request page) {
            return new Page<>(
                    underWay && state.equals(Optional.of(State.RUNNING)) ? List.of(running()) : List.of(),
                    Optional.empty());
        }

        private Job running() {
            return new Job(
                    job(),
                    CarryingOutRebillings.KIND,
                    CLERK.login(),
                    arguments,
                    State.RUNNING,
                    0,
                    1,
                    0,
                    desk.now(),
                    Optional.of(desk.now()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public Page<Problem> problems(UUID job, Page.Request page) {
            return new Page<>(List.of(), Optional.empty());
        }
    }
}
