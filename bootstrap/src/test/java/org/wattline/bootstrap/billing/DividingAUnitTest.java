package org.wattline.bootstrap.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.application.billing.run.RunningBills;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.RunTally;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;

/** A run of a unit has forty parts of 25 to 500 accounts, or some more as they are rounded down, and nobody counts the unit first. */
class DividingAUnitTest {
    private static final Span JANUARY = Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));

    private final BillingDesk desk = BillingDesk.inMemory();

    @ParameterizedTest
    @CsvSource({"1, 1", "500, 20", "501, 21", "2000, 40", "10001, 41", "20700, 42"})
    void a_crash_undoes_little_of_a_small_run_and_a_large_one_has_parts_of_500(int accounts, int parts) {
        desk.setDay(2026, 3, 2);
        BillRun run = desk.running.start(BillRun.Kind.CYCLE, List.of(), JANUARY, Through.CALCULATED);
        new RunningBills(desk.kept.work(), desk.running.runs, desk.running.working, unit(accounts), desk.kept.cycles())
                .run(new CalledOff(run));
        RunTally tally = desk.running.runs.tally(run.id());
        assertThat(tally.accounts()).isEqualTo(accounts);
        assertThat(tally.partsWaiting()).isEqualTo(parts);
    }

    private static AccountViews unit(int accounts) {
        return new AccountViews() {
            @Override
            public Page<AccountNo> numbers(Scope scope, Page.Request page) {
                long from = page.after().map(last -> Long.parseLong(last) + 1).orElse(1L);
                List<AccountNo> next = LongStream.rangeClosed(from, Math.min(accounts, from + page.limit() - 1))
                        .mapToObj(AccountNo::of)
                        .toList();
                long last = from + next.size() - 1;
                return new Page<>(next, last < accounts ? Optional.of(Long.toString(last)) : Optional.empty());
            }

            @Override
            public Optional<Summary> summary(AccountNo no, LocalDate day) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Scope.Owner> ownerOf(AccountNo no) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Page<Row> list(Filter filter, Scope scope, Page.Request page) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** A job that ends before its first part. */
    private record CalledOff(BillRun run) implements Jobs.Progress {
        @Override
        public UUID job() {
            return new UUID(1, 1);
        }

        @Override
        public Caller who() {
            return BillingDesk.CLERK;
        }

        @Override
        public Map<String, String> arguments() {
            return Map.of("run", run.id().toString());
        }

        @Override
        public void total(long units) {}

        @Override
        public void done(long units) {}

        @Override
        public void problem(String subject, String what) {}

        @Override
        public boolean cancelled() {
            return true;
        }
    }
}
