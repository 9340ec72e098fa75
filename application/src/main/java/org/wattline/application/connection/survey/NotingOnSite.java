package org.wattline.application.connection.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.application.connection.ConnectionFacts;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Document;
import org.wattline.domain.connection.survey.Operation;
import org.wattline.domain.connection.survey.Survey;
import org.wattline.domain.connection.survey.SurveyRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Power;

/** Takes the notes of devices, however late they come, and decisions about those that contradict one another (离线勘查). */
public final class NotingOnSite implements ConnectionFacts {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final OwningApplications applications;
    private final Surveys surveys;
    private final BusinessClock clock;

    public NotingOnSite(
            UnitOfWork work, Outbox outbox, OwningApplications applications, Surveys surveys, BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.applications = applications;
        this.surveys = surveys;
        this.clock = clock;
    }

    public Outcome<Survey> handle(Caller who, Upload command) {
        return work.perform(
                Act.of(who, "connection.upload-survey"),
                () -> applications.known(who, command.application).then(application -> {
                    Optional<Survey> there = surveys.find(application.no());
                    Survey survey = there.orElseGet(() -> Survey.of(application.no(), application.unit()));
                    return survey.uploading(command.device, command.notes, clock.now())
                            .map(change -> {
                                if (change.facts().isEmpty() && there.isPresent()) return survey;
                                outbox.publish(change.facts());
                                return there.isPresent() ? surveys.save(change.state()) : surveys.add(change.state());
                            });
                }));
    }

    public Outcome<Survey> handle(Caller who, Decide command) {
        return work.perform(
                Act.of(who, "connection.decide-survey-conflict"),
                () -> applications.known(who, command.application).then(application -> {
                    Optional<Survey> there = surveys.find(application.no());
                    if (there.isEmpty()) return Outcome.refused(SurveyRefusal.NO_CONFLICT);
                    if (!there.get().version().equals(command.seen))
                        throw new StaleState("survey", application.no().value(), command.seen);
                    return there.get()
                            .deciding(command.entry, command.take, who.login(), clock.now())
                            .map(change -> {
                                outbox.publish(change.facts());
                                return surveys.save(change.state());
                            });
                }));
    }

    @Override
    public Set<String> names() {
        return Set.of("surveyConflicts", "surveyPhotos", "surveyPosition", "surveyLoadKw");
    }

    /** Pictures count whose file was handed in: a note tells only which one it is. */
    @Override
    public Map<String, String> of(ApplicationNo application, Map<String, String> form) {
        Optional<Survey> survey = surveys.find(application);
        Set<String> files = applications.find(application).stream()
                .flatMap(found -> found.documents().stream())
                .map(Document::sha256)
                .collect(Collectors.toSet());
        return Map.of(
                "surveyConflicts",
                Integer.toString(survey.map(found -> found.conflicts().size()).orElse(0)),
                "surveyPhotos",
                Long.toString(survey.map(found ->
                                found.photos().stream().filter(files::contains).count())
                        .orElse(0L)),
                "surveyPosition",
                Boolean.toString(survey.filter(Survey::positioned).isPresent()),
                "surveyLoadKw",
                survey.map(Survey::load).orElse(Power.ZERO).kw().toPlainString());
    }

    /** Notes of a device. */
    public record Upload(ApplicationNo application, String device, List<Operation> notes) {
        public Upload {
            notes = List.copyOf(notes);
        }
    }

    /** A decision about a conflict. @param take whether the field becomes what the entry says */
    public record Decide(ApplicationNo application, long entry, boolean take, Version seen) {}
}
