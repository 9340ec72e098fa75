package org.wattline.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.connection.evidence.Evidences;
import org.wattline.application.connection.rating.Ratings;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.evidence.Evidence;
import org.wattline.domain.connection.evidence.EvidenceConsent;
import org.wattline.domain.connection.evidence.EvidenceKind;
import org.wattline.domain.connection.rating.ServiceRating;
import org.wattline.domain.connection.rating.Words;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;

/** What every store of consents, evidence and ratings promises. */
public abstract class EvidencesContract {
    private static final Instant AT = Instant.parse("2026-03-02T16:30:00Z");

    protected abstract ConnectionStore store();

    private Office office;
    private Evidences evidences;
    private Ratings ratings;
    private ConnectionApplication application;

    @BeforeEach
    void open() {
        office = new Office(store());
        evidences = store().evidence().evidences();
        ratings = store().evidence().ratings();
        application = office.submitted(office.applicant());
    }

    /** The number of a new application with a consent, what was answered under it, and a rating in words. */
    protected ApplicationNo proven() {
        application = office.submitted(office.applicant());
        EvidenceConsent identity = added(EvidenceKind.IDENTITY, AT);
        assertThat(office.in(() -> {
                    evidences.add(
                            evidence(identity, Evidence.Result.CONFIRMED, AT, Optional.of(LocalDate.of(2026, 6, 1))));
                    ratings.add(rating(application, "LV_RES_NEW", 2, Optional.of(new Words("等了三周"))));
                    return true;
                }))
                .isTrue();
        return application.no();
    }

    private EvidenceConsent consent(EvidenceKind kind, Instant at) {
        return new EvidenceConsent(
                UUID.randomUUID(),
                application.no(),
                application.unit(),
                kind,
                "13812345678",
                at,
                "own login",
                Optional.empty(),
                Version.NEW);
    }

    private EvidenceConsent added(EvidenceKind kind, Instant at) {
        return office.in(() -> evidences.add(consent(kind, at)));
    }

    private EvidenceConsent saved(EvidenceConsent consent) {
        return office.in(() -> {
            assertThat(evidences.consents(application.no())).isNotEmpty();
            return evidences.save(consent);
        });
    }

    @Test
    void a_consent_stands_until_it_is_withdrawn_and_stays_on_file() {
        EvidenceConsent identity = added(EvidenceKind.IDENTITY, AT.plusSeconds(9));
        EvidenceConsent face = added(EvidenceKind.FACE, AT);

        assertThat(evidences.consent(application.no(), EvidenceKind.IDENTITY)).contains(identity);
        assertThat(evidences.consent(application.no(), EvidenceKind.PROPERTY)).isEmpty();
        assertThat(evidences.consents(application.no())).containsExactly(face, identity);
        Change<EvidenceConsent> withdrawn = Office.value(identity.withdrawing("13812345678", AT.plusSeconds(60)));
        EvidenceConsent over = saved(withdrawn.state());
        assertThat(evidences.consent(application.no(), EvidenceKind.IDENTITY)).isEmpty();
        assertThat(evidences.consents(application.no())).containsExactly(face, over);
        EvidenceConsent again = added(EvidenceKind.IDENTITY, AT.plusSeconds(90));
        assertThat(evidences.consents(application.no())).containsExactly(face, over, again);
    }

    @Test
    void nobody_consents_to_one_purpose_twice_nor_withdraws_what_has_changed_since() {
        EvidenceConsent identity = added(EvidenceKind.IDENTITY, AT);

        assertThatThrownBy(() -> added(EvidenceKind.IDENTITY, AT)).isInstanceOf(AlreadyThere.class);
        EvidenceConsent withdrawn =
                Office.value(identity.withdrawing("13812345678", AT)).state();
        assertThat(saved(withdrawn)).isNotEqualTo(withdrawn);
        assertThatThrownBy(() -> saved(withdrawn)).isInstanceOf(StaleState.class);
    }

    @Test
    void answers_are_told_whole_in_their_order() {
        EvidenceConsent identity = added(EvidenceKind.IDENTITY, AT);
        Evidence late =
                evidence(identity, Evidence.Result.CONFIRMED, AT.plusSeconds(5), Optional.of(LocalDate.of(2026, 6, 1)));
        Evidence early = evidence(identity, Evidence.Result.UNAVAILABLE, AT, Optional.empty());
        assertThat(office.in(() -> {
                    evidences.add(late);
                    evidences.add(early);
                    return true;
                }))
                .isTrue();

        assertThat(evidences.of(application.no())).containsExactly(early, late);
    }

    private Evidence evidence(EvidenceConsent consent, Evidence.Result result, Instant at, Optional<LocalDate> until) {
        boolean answered = result != Evidence.Result.UNAVAILABLE;
        return new Evidence(
                UUID.randomUUID(),
                application.no(),
                application.unit(),
                consent.kind(),
                consent.id(),
                result,
                answered ? "GA-2026-1" : "",
                answered ? "a".repeat(64) : "",
                until,
                "acceptance-clerk",
                at);
    }

    /** 00:30 on 3 March in China, where days begin. */
    @Test
    void a_rating_is_given_once_and_counted_on_its_day_within_its_unit() {
        String process = "R" + UUID.randomUUID().toString().substring(0, 8);
        ServiceRating rating = rating(application, process, 5, Optional.of(new Words("师傅很细心")));
        ServiceRating other = rating(office.submitted(office.applicant()), process, 2, Optional.empty());
        assertThat(office.in(() -> {
                    ratings.add(rating);
                    ratings.add(other);
                    return true;
                }))
                .isTrue();

        assertThat(ratings.find(application.no())).contains(rating);
        assertThatThrownBy(() -> office.in(() -> {
                    ratings.add(rating);
                    return true;
                }))
                .isInstanceOf(AlreadyThere.class);
        LocalDate third = LocalDate.of(2026, 3, 3);
        Scope own = new Scope(Optional.of(application.unit()), Optional.empty());
        assertThat(counts(process, own, Span.of(third, third.plusDays(1))))
                .containsExactly(new Ratings.Count(process, 2, 1), new Ratings.Count(process, 5, 1));
        assertThat(counts(process, own, Span.of(third.minusDays(1), third))).isEmpty();
        assertThat(counts(
                        process,
                        new Scope(Optional.of(new UnitPath("/42")), Optional.empty()),
                        Span.of(third, third.plusDays(1))))
                .isEmpty();
    }

    private static ServiceRating rating(ConnectionApplication of, String process, int stars, Optional<Words> words) {
        return new ServiceRating(of.no(), of.unit(), process, stars, words, AT);
    }

    private List<Ratings.Count> counts(String process, Scope scope, Span days) {
        return ratings.counts(scope, days).stream()
                .filter(each -> each.process().equals(process))
                .toList();
    }
}
