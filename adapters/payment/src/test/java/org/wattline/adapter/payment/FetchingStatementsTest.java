package org.wattline.adapter.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.payment.MemoryBalances;
import org.wattline.adapter.memory.payment.MemoryLedger;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.payment.reconciliation.MemoryReconciliation;
import org.wattline.adapter.memory.payment.reconciliation.MemoryStatementFetches;
import org.wattline.adapter.memory.payment.refund.MemoryRefunds;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.payment.alipay.AlipaySimulator;
import org.wattline.adapter.payment.alipay.AlipayStatements;
import org.wattline.adapter.payment.alipay.AlipayTradeBill;
import org.wattline.adapter.payment.wechat.WeChatPaySimulator;
import org.wattline.adapter.payment.wechat.WeChatStatements;
import org.wattline.adapter.payment.wechat.WeChatTradeBill;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.reconciliation.FetchingStatements;
import org.wattline.application.payment.reconciliation.StatementSource.Answer;
import org.wattline.application.payment.reconciliation.TakingInStatements;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.reconciliation.FetchPolicy;
import org.wattline.domain.payment.reconciliation.StatementFetch;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.quantity.Money;

/** Statements as WeChat Pay and Alipay give them, fetched by themselves day after day. */
class FetchingStatementsTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/notices");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    private final WeChatPaySimulator wechat = new WeChatPaySimulator(0, () -> NOW);
    private final AlipaySimulator alipay = new AlipaySimulator(0, () -> NOW);
    private final WeChatStatements source = new WeChatStatements(wechat.merchant(NOWHERE), () -> NOW);
    private Instant now = NOW;

    @AfterEach
    void close() {
        wechat.close();
        alipay.close();
    }

    @Test
    void a_trade_bill_of_wechat_pay_is_believed_by_its_digest_only() {
        assertThat(source.fetch(DAY)).isEqualTo(new Answer.None("NO_STATEMENT_EXIST"));
        String transaction = wechat.payAstray(Money.yuan("121.20"));
        Answer answer = source.fetch(DAY);
        assertThat(answer).isInstanceOf(Answer.File.class);
        if (answer instanceof Answer.File(byte[] bytes))
            assertThat(done(new WeChatTradeBill().read(bytes)))
                    .singleElement()
                    .satisfies(line -> assertThat(line.transaction().value()).isEqualTo(transaction));
        wechat.spoilFiles();
        assertThat(source.fetch(DAY))
                .isEqualTo(new Answer.Unknown("the digest of the file is not the one that was told"));
        wechat.close();
        assertThat(source.fetch(DAY)).isEqualTo(new Answer.Unknown("WeChat Pay does not answer"));
    }

    @Test
    void a_business_bill_of_alipay_is_fetched_from_the_address_that_it_tells() {
        AlipayStatements statements = new AlipayStatements(alipay.merchant(NOWHERE), () -> NOW);
        assertThat(statements.fetch(DAY)).isEqualTo(new Answer.None("isp.bill_not_exist"));
        String trade = alipay.payAstray(Money.yuan("80.00"));
        Answer answer = statements.fetch(DAY);
        assertThat(answer).isInstanceOf(Answer.File.class);
        if (answer instanceof Answer.File(byte[] bytes))
            assertThat(done(new AlipayTradeBill().read(bytes)))
                    .singleElement()
                    .satisfies(line -> assertThat(line.transaction().value()).isEqualTo(trade));
    }

    @Test
    void a_statement_is_asked_for_until_it_is_there_and_missing_when_its_time_is_up() {
        MemoryStore memory = new MemoryStore(() -> now, UUID::randomUUID);
        MemoryBalances balances = new MemoryBalances(memory);
        MemoryPayments payments = new MemoryPayments(memory);
        MemoryReconciliation all = new MemoryReconciliation(memory, payments, new MemoryRefunds(memory));
        MemoryStatementFetches fetches = new MemoryStatementFetches(memory, payments);
        Books books = new Books(
                balances,
                new MemoryLedger(memory, balances),
                account -> Optional.of(empty(101)),
                SamplePayments.AHEAD,
                memory);
        FetchPolicy.Terms terms =
                new FetchPolicy.Terms(LocalTime.of(10, 0), Duration.ofMinutes(15), LocalTime.of(14, 0), 7);
        FetchPolicy policy = new FetchPolicy(
                "TEST", Span.startingOn(LocalDate.of(2024, 1, 1)), "test", Map.of(Channel.WECHAT_PAY, terms));
        FetchingStatements job = new FetchingStatements(
                memory,
                fetches,
                all,
                new TakingInStatements(memory, all, List.of(new WeChatTradeBill()), memory.jobs(), () -> now),
                List.of(source),
                day -> policy,
                memory,
                () -> now);
        Heard heard = new Heard();
        Optional<String> result = job.run(heard);
        assertThat(result).contains("/v1/statement-fetches?state=MISSING");
        assertThat(done(new TakingPayments(
                                        memory,
                                        books,
                                        payments,
                                        day -> SamplePayments.POLICY,
                                        memory.numbers(),
                                        memory,
                                        () -> now)
                                .handle(
                                        CLERK,
                                        new TakingPayments.Take(
                                                AccountNo.of(101),
                                                Channel.WECHAT_PAY,
                                                Optional.of(new ChannelReference("t1")),
                                                Money.yuan("10.00"))))
                        .state())
                .isEqualTo("SETTLED");
        StatementId id = new StatementId(Channel.WECHAT_PAY, DAY);
        now = NOW.plusSeconds(86_400 - 60);
        job.run(heard);
        assertThat(fetches.find(id)).isEmpty();
        now = NOW.plusSeconds(86_400 + 60);
        job.run(heard);
        assertThat(fetches.find(id).map(StatementFetch::state)).contains(StatementFetch.State.WAITING);
        now = now.plusSeconds(4 * 3_600);
        job.run(heard);
        job.run(heard);
        assertThat(fetches.find(id).map(StatementFetch::state)).contains(StatementFetch.State.MISSING);
        assertThat(heard.problems).hasSize(2);
        assertThat(memory.feed().after("0", 100))
                .filteredOn(event -> event.type().equals("payment.statement-missing"))
                .hasSize(1);
        wechat.payAstray(Money.yuan("10.00"));
        now = now.plusSeconds(3_600);
        job.run(heard);
        assertThat(fetches.find(id).map(StatementFetch::state)).contains(StatementFetch.State.TAKEN_IN);
        assertThat(all.find(id)).isPresent();
        assertThat(memory.jobs()
                        .list(Optional.empty(), Optional.empty(), Page.Request.first(9))
                        .items())
                .extracting(Jobs.Job::kind)
                .containsExactly("payment.match-statements");
        now = now.plusSeconds(86_400);
        job.run(heard);
        assertThat(fetches.find(new StatementId(Channel.WECHAT_PAY, DAY.plusDays(1)))
                        .map(StatementFetch::state))
                .contains(StatementFetch.State.NOTHING_MOVED);
    }

    private static final class Heard implements Jobs.Progress {
        private final List<String> problems = new ArrayList<>();

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
            return Map.of();
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
            return false;
        }
    }
}
