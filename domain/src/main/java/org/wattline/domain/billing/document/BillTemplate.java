package org.wattline.domain.billing.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * A version of the template of bills (账单模板): drafted by one person, checked and published by another (四眼原则), never altered after that, so that a bill of
 * its time looks the same for ever.
 *
 * @param number from 1; 0 for the template that the product brings along
 * @param from day of issue of the first bills that it is for
 * @param author who drafted it
 */
public record BillTemplate(
        int number,
        LocalDate from,
        Template template,
        String author,
        Instant draftedAt,
        Optional<Publication> publication,
        Version version)
        implements Versioned<BillTemplate> {
    /** Drafted; it gets its number when it is stored. */
    public static BillTemplate drafted(LocalDate from, Template template, String author, Instant now) {
        return new BillTemplate(1, from, template, author, now, Optional.empty(), Version.NEW);
    }

    /** The product's own, in force before any. */
    public static BillTemplate shipped(Template template) {
        return new BillTemplate(
                0,
                LocalDate.of(2000, 1, 1),
                template,
                "wattline",
                Instant.EPOCH,
                Optional.of(new Publication("wattline", Instant.EPOCH)),
                Version.NEW);
    }

    /** Found without fault by somebody else, and used from its first day on. */
    public Outcome<Change<BillTemplate>> published(String by, Instant at) {
        if (publication.isPresent()) return Outcome.refused(TemplateRefusal.PUBLISHED);
        if (author.equals(by)) return Outcome.refused(TemplateRefusal.OWN);
        BillTemplate next = new BillTemplate(
                number, from, template, author, draftedAt, Optional.of(new Publication(by, at)), version);
        return Outcome.done(Change.of(next, new TemplatePublished(next)));
    }

    /** The same under the number that it gets. */
    public BillTemplate numbered(int next) {
        return new BillTemplate(next, from, template, author, draftedAt, publication, version);
    }

    @Override
    public BillTemplate at(Version next) {
        return new BillTemplate(number, from, template, author, draftedAt, publication, next);
    }

    /** Who published it, and when. */
    public record Publication(String by, Instant at) {}

    /** A template holds from its day on. */
    public record TemplatePublished(BillTemplate template) implements Event {
        @Override
        public String type() {
            return "billing.template-published";
        }

        @Override
        public String subject() {
            return Integer.toString(template.number());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "template",
                    Integer.toString(template.number()),
                    "from",
                    template.from().toString());
        }
    }
}
