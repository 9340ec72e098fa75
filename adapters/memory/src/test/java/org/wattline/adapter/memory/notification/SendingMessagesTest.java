package org.wattline.adapter.memory.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.notification.Applicants;
import org.wattline.application.notification.Contacts;
import org.wattline.application.notification.MessageSender;
import org.wattline.application.notification.MessageSender.Answer;
import org.wattline.application.notification.NotifyingCustomers;
import org.wattline.application.notification.SampleMessages;
import org.wattline.application.notification.SendingMessages;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.notification.Addressee;
import org.wattline.domain.notification.ApplicationNumber;
import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Notice;
import org.wattline.domain.notification.Recipient;

class SendingMessagesTest {
    private static final String PHONE = "13812345678";
    private Instant now = SampleMessages.NOW;
    private final MemoryStore store = new MemoryStore(() -> now, UUID::randomUUID);
    private final MemoryMessages messages = new MemoryMessages(store);
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Message> sent = new ArrayList<>();
    private final SendingMessages sending =
            new SendingMessages(store, messages, new Applying(), store, () -> now, List.of(new Phone()));

    @Test
    void an_issued_bill_becomes_one_message_and_is_sent_once() {
        EventFeed.Recorded event = issued();
        notify(event);
        notify(event);
        answers.add(new Answer.Accepted("BIZ-1"));

        assertThat(sending.sendDue(10)).isEqualTo(1);
        assertThat(sending.sendDue(10)).isZero();
        assertThat(sent).singleElement().satisfies(m -> {
            assertThat(m.recipient().clear()).isEqualTo(PHONE);
            assertThat(m.values()).isEqualTo(Map.of("amount", "201.80"));
        });
        assertThat(store.feed().after(EventFeed.BEGINNING, 10))
                .extracting(EventFeed.Recorded::type)
                .containsExactly("notification.message-sent");
    }

    @Test
    void a_busy_provider_is_tried_again_after_one_five_and_thirty_minutes_and_then_given_up() {
        notify(issued());
        for (Duration pause : Message.PAUSES) {
            answers.add(new Answer.Rejected("busy", true));
            assertThat(sending.sendDue(10)).isEqualTo(1);
            now = now.plus(pause).minusMillis(1);
            assertThat(sending.sendDue(10))
                    .as("before the pause of %s is over", pause)
                    .isZero();
            now = now.plusMillis(1);
        }
        answers.add(new Answer.Rejected("busy", true));
        assertThat(sending.sendDue(10)).isEqualTo(1);

        assertThat(store.feed().after(EventFeed.BEGINNING, 10))
                .extracting(EventFeed.Recorded::type)
                .containsExactly("notification.message-failed");
    }

    @Test
    void a_customer_without_address_on_a_channel_gets_nothing_there() {
        store.perform(act(), () -> {
            new NotifyingCustomers(
                            () -> List.of(notice()), reachedUnder(Map.of()), new Applying(), messages, UUID::randomUUID)
                    .on(issued());
            return Outcome.done(true);
        });
        assertThat(sending.sendDue(10)).isZero();
    }

    private void notify(EventFeed.Recorded event) {
        Contacts contacts = reachedUnder(Map.of(MessageChannel.SMS, new Recipient(PHONE)));
        store.perform(act(), () -> {
            new NotifyingCustomers(() -> List.of(notice()), contacts, new Applying(), messages, UUID::randomUUID)
                    .on(event);
            return Outcome.done(true);
        });
    }

    private static Contacts reachedUnder(Map<MessageChannel, Recipient> addresses) {
        return new Contacts() {
            @Override
            public Map<AccountNo, Contact> of(Set<AccountNo> accounts, Set<MessageChannel> channels) {
                return accounts.stream()
                        .collect(Collectors.toMap(
                                account -> account,
                                account -> new Contact(
                                        new Addressee.OfAccount(
                                                SampleMessages.CUSTOMER, account, SampleMessages.STATION),
                                        addresses)));
            }

            @Override
            public Optional<UnitPath> unitOf(CustomerId customer) {
                return Optional.of(SampleMessages.STATION);
            }
        };
    }

    private static Act act() {
        return Act.of(Caller.system("notification"), "platform.react");
    }

    private static Notice notice() {
        return new Notice(
                "BILL_ISSUED",
                Text.of("电费账单", "Electricity bill"),
                "billing.bill-issued",
                true,
                false,
                Map.of(),
                List.of(
                        new Notice.Wording(MessageChannel.SMS, "SMS_202601001", Map.of("amount", "amount")),
                        new Notice.Wording(MessageChannel.WECHAT_SUBSCRIBE, "TEMPLATE", Map.of("amount3", "amount"))));
    }

    private static EventFeed.Recorded issued() {
        return new EventFeed.Recorded(
                "1",
                new UUID(1, 1),
                "billing.bill-issued",
                1,
                "5000000000017",
                SampleMessages.NOW,
                "tester",
                Map.of("account", AccountNo.of(1).value(), "amount", "201.80"));
    }

    @Test
    void an_applicant_is_told_once_and_what_opens_the_link_is_stored_nowhere() {
        EventFeed.Recorded event = new EventFeed.Recorded(
                "2",
                new UUID(1, 2),
                "connection.inspection-failed",
                1,
                SampleMessages.APPLICATION.value(),
                SampleMessages.NOW,
                "tester",
                Map.of("application", SampleMessages.APPLICATION.value(), "kind", "COMPLETION"));
        for (int told = 0; told < 2; told++)
            store.perform(act(), () -> {
                new NotifyingCustomers(
                                () -> List.of(failed()),
                                reachedUnder(Map.of()),
                                new Applying(),
                                messages,
                                UUID::randomUUID)
                        .on(event);
                return Outcome.done(true);
            });
        Message queued = messages.due(now, 10).getFirst();
        answers.add(new Answer.Accepted("BIZ-1"));
        assertThat(sending.sendDue(10)).isEqualTo(1);

        assertThat(queued.values()).isEqualTo(Map.of("what", "竣工检验"));
        assertThat(sent).singleElement().satisfies(message -> {
            assertThat(message.template()).isEqualTo("LINKED");
            assertThat(message.values()).isEqualTo(Map.of("what", "竣工检验", "link", "token"));
        });
        assertThat(messages.find(queued.id()).orElseThrow().values()).isEqualTo(queued.values());
        assertThat(store.feed().after(EventFeed.BEGINNING, 10))
                .singleElement()
                .extracting(EventFeed.Recorded::facts)
                .isEqualTo(Map.of(
                        "application",
                        SampleMessages.APPLICATION.value(),
                        "notice",
                        "INSPECTION_FAILED",
                        "channel",
                        "SMS"));
    }

    private static Notice failed() {
        return new Notice(
                "INSPECTION_FAILED",
                Text.of("检查有缺陷待整改", "Defects are to be corrected"),
                "connection.inspection-failed",
                true,
                false,
                Map.of("kind", Map.of("COMPLETION", "竣工检验")),
                List.of(new Notice.Wording(
                        MessageChannel.SMS, "PLAIN", Optional.of("LINKED"), Map.of("what", "kind"))));
    }

    /** Every application is that of somebody with a telephone, who shares its progress. */
    private static final class Applying implements Applicants {
        private static final UUID SHARED = new UUID(9, 9);

        @Override
        public Map<ApplicationNumber, Contacts.Contact> of(
                Set<ApplicationNumber> applications, Set<MessageChannel> channels) {
            return applications.stream()
                    .collect(Collectors.toMap(
                            number -> number,
                            number -> new Contacts.Contact(
                                    new Addressee.OfApplication(
                                            number, Optional.of(SampleMessages.LOGIN), SampleMessages.STATION),
                                    Map.of(MessageChannel.SMS, new Recipient(PHONE)))));
        }

        @Override
        public Optional<UUID> link(ApplicationNumber application) {
            return Optional.of(SHARED);
        }

        @Override
        public Optional<String> opening(UUID link) {
            return link.equals(SHARED) ? Optional.of("token") : Optional.empty();
        }
    }

    private final class Phone implements MessageSender {
        @Override
        public MessageChannel channel() {
            return MessageChannel.SMS;
        }

        @Override
        public Answer send(Message message) {
            sent.add(message);
            return answers.remove();
        }
    }
}
