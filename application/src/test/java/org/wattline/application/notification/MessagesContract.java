package org.wattline.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.notification.Message;

/** What every storage of messages promises. */
public abstract class MessagesContract {
    private static final Act ACT = Act.of(Caller.system("tester"), "notification.test");

    protected abstract UnitOfWork units();

    protected abstract Messages messages();

    protected abstract MessageViews views();

    @Test
    void a_message_is_found_as_it_was_added() {
        Message message = SampleMessages.queued(1, 1, SampleMessages.NOW);
        assertThat(added(message)).isTrue();
        assertThat(messages().find(message.id())).contains(message.at(new Version(1)));
    }

    @Test
    void a_cause_leads_to_one_message_per_channel() {
        Message message = SampleMessages.queued(1, 1, SampleMessages.NOW);
        assertThat(added(message)).isTrue();
        assertThat(added(SampleMessages.queued(1, 1, SampleMessages.NOW.plusSeconds(60))))
                .isFalse();
        assertThat(messages().due(SampleMessages.NOW, 10)).hasSize(1);
    }

    @Test
    void only_queued_messages_whose_time_has_come_are_due_and_the_oldest_comes_first() {
        added(SampleMessages.queued(1, 1, SampleMessages.NOW.plusSeconds(1)));
        added(SampleMessages.queued(2, 1, SampleMessages.NOW));
        added(SampleMessages.queued(3, 1, SampleMessages.NOW.minusSeconds(5)));
        Message sent = SampleMessages.queued(4, 1, SampleMessages.NOW);
        added(sent);
        stored(sent, message -> message.sent(SampleMessages.NOW, "BIZ-1"));

        assertThat(messages().due(SampleMessages.NOW, 10))
                .extracting(m -> m.id().value().getLeastSignificantBits())
                .containsExactly(3L, 2L);
    }

    @Test
    void every_stage_is_stored() {
        Message message = SampleMessages.queued(1, 1, SampleMessages.NOW);
        added(message);
        Message again = stored(message, m -> m.failed(SampleMessages.NOW, "busy", true));
        assertThat(again.stage()).isEqualTo(new Message.Stage.Queued(1, SampleMessages.NOW.plusSeconds(60)));
        stored(message, m -> m.failed(SampleMessages.NOW, "unknown number", false));
        assertThat(messages().find(message.id()).orElseThrow().stage())
                .isEqualTo(new Message.Stage.Failed(SampleMessages.NOW, "unknown number"));
    }

    @Test
    void what_was_sent_waits_for_its_receipt_until_it_arrived_or_is_lost() {
        Message arrives = SampleMessages.queued(1, 1, SampleMessages.NOW);
        Message lost = SampleMessages.queued(2, 1, SampleMessages.NOW);
        for (Message each : List.of(arrives, lost)) {
            added(each);
            stored(
                    each,
                    message -> message.sent(
                            SampleMessages.NOW.plusSeconds(each.id().value().getLeastSignificantBits()), "BIZ"));
        }
        assertThat(unconfirmed("BILL_ISSUED")).containsExactly(2L, 1L);
        assertThat(unconfirmed("OTHER")).isEmpty();
        assertThat(stored(arrives, message -> message.delivered(SampleMessages.NOW.plusSeconds(9)))
                        .stage())
                .isEqualTo(new Message.Stage.Delivered(SampleMessages.NOW.plusSeconds(9), "BIZ"));
        stored(lost, message -> message.undelivered(SampleMessages.NOW.plusSeconds(9), "ABSENT_SUBSCRIBER"));
        assertThat(unconfirmed("BILL_ISSUED")).isEmpty();
        assertThat(messages().find(arrives.id()).orElseThrow().stage())
                .isEqualTo(new Message.Stage.Delivered(SampleMessages.NOW.plusSeconds(9), "BIZ"));
    }

    private List<Long> unconfirmed(String notice) {
        return messages().unconfirmed(Set.of(notice), SampleMessages.NOW.minusSeconds(1), 9).stream()
                .map(message -> message.id().value().getLeastSignificantBits())
                .toList();
    }

    @Test
    void a_stale_version_is_refused() {
        Message message = SampleMessages.queued(1, 1, SampleMessages.NOW);
        added(message);
        stored(message, m -> m.failed(SampleMessages.NOW, "busy", true));
        assertThatThrownBy(() -> units().perform(ACT, () -> {
                    messages().find(message.id());
                    return Outcome.done(messages().save(message.at(new Version(1))));
                }))
                .isInstanceOf(StaleState.class);
    }

    @Test
    void a_list_shows_the_newest_first_part_by_part_and_within_the_scope_only() {
        for (long id = 1; id <= 5; id++) added(SampleMessages.queued(id, id % 2 + 1, SampleMessages.NOW));

        Page<MessageViews.Row> first = views().list(MessageViews.Filter.NONE, everything(), Page.Request.first(2));
        assertThat(ids(first)).containsExactly(5L, 4L);
        assertThat(ids(views().list(MessageViews.Filter.NONE, everything(), new Page.Request(2, first.next()))))
                .containsExactly(3L, 2L);
        Page.Request all = Page.Request.first(10);
        assertThat(ids(views().list(
                                new MessageViews.Filter(
                                        Optional.of(AccountNo.of(1).value()), Optional.empty()),
                                everything(),
                                all)))
                .containsExactly(4L, 2L);
        assertThat(ids(views().list(MessageViews.Filter.NONE, scope(SampleMessages.CUSTOMER.value()), all)))
                .hasSize(5);
        assertThat(ids(views().list(MessageViews.Filter.NONE, scope(new UUID(9, 9)), all)))
                .isEmpty();
        assertThat(ids(views().list(MessageViews.Filter.NONE, scope(new UnitPath("/33")), all)))
                .hasSize(5);
        assertThat(ids(views().list(MessageViews.Filter.NONE, scope(new UnitPath("/42")), all)))
                .isEmpty();
    }

    @Test
    void a_message_to_an_applicant_is_found_whole_and_only_the_own_login_and_the_unit_see_it() {
        added(SampleMessages.queued(1, 1, SampleMessages.NOW));
        Message told = SampleMessages.toApplicant(2, SampleMessages.NOW);
        added(told);

        assertThat(messages().find(told.id())).contains(told.at(new Version(1)));
        Page.Request all = Page.Request.first(10);
        MessageViews.Filter application =
                new MessageViews.Filter(Optional.empty(), Optional.of(SampleMessages.APPLICATION.value()));
        assertThat(ids(views().list(application, everything(), all))).containsExactly(2L);
        assertThat(ids(views().list(MessageViews.Filter.NONE, scope(new UnitPath("/33")), all)))
                .containsExactly(2L, 1L);
        assertThat(ids(views().list(application, scope(new UnitPath("/42")), all)))
                .isEmpty();
        assertThat(ids(views().list(MessageViews.Filter.NONE, login(SampleMessages.LOGIN), all)))
                .containsExactly(2L);
        assertThat(ids(views().list(MessageViews.Filter.NONE, login("13812345678"), all)))
                .isEmpty();
        assertThat(ids(views().list(MessageViews.Filter.NONE, scope(SampleMessages.CUSTOMER.value()), all)))
                .containsExactly(1L);
    }

    private static MessageViews.Reader everything() {
        return new MessageViews.Reader(Scope.EVERYTHING, Optional.empty());
    }

    /** An applicant who is nobody's customer yet. */
    private static MessageViews.Reader login(String login) {
        return new MessageViews.Reader(new Scope(Optional.empty(), Optional.of(Set.of())), Optional.of(login));
    }

    private static MessageViews.Reader scope(UUID customer) {
        return new MessageViews.Reader(
                new Scope(Optional.empty(), Optional.of(Set.of(customer))), Optional.of("owner"));
    }

    private static MessageViews.Reader scope(UnitPath unit) {
        return new MessageViews.Reader(new Scope(Optional.of(unit), Optional.empty()), Optional.empty());
    }

    private static List<Long> ids(Page<MessageViews.Row> page) {
        return page.items().stream().map(r -> r.id().getLeastSignificantBits()).toList();
    }

    private boolean added(Message message) {
        return value(units().perform(ACT, () -> Outcome.done(messages().addOnce(message))));
    }

    private Message stored(Message message, Function<Message, Outcome<Change<Message>>> decision) {
        return value(units().perform(
                        ACT,
                        () -> decision.apply(messages().find(message.id()).orElseThrow())
                                .map(change -> messages().save(change.state()))));
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError(why.code());
        };
    }
}
