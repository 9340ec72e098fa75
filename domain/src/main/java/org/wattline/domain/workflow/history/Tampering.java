package org.wattline.domain.workflow.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Event;

/**
 * What a look at a history, or at the seal of a day, found that nobody but a forger can have made (篡改线索). It is told when it is found first, when
 * it grows or changes, and when it is gone: who puts back what was changed has still been there. It stays on file.
 *
 * @param subject number of the case, or {@code seal 2026-03-02}
 * @param unit whose case it is; the company for a seal
 * @param what each finding in words, parted by {@code "; "}, and how many more there are than twenty
 * @param since when it was found first
 * @param seen when it was found last
 * @param gone when it was found no more
 */
public record Tampering(
        String subject, UnitPath unit, String what, Instant since, Instant seen, Optional<Instant> gone) {
    private static final int TOLD = 20;

    /** The subject of what is found of a day's seal. */
    public static String seal(LocalDate day) {
        return "seal " + day;
    }

    /** What is on file after it was found, once more or for the first time. */
    public static Tampering found(
            Optional<Tampering> before, String subject, UnitPath unit, List<String> findings, Instant at) {
        Instant since = before.filter(Tampering::present).map(Tampering::since).orElse(at);
        return new Tampering(subject, unit, joined(findings), since, at, Optional.empty());
    }

    /** It was looked for and is there no more. */
    public Tampering missing(Instant at) {
        return new Tampering(subject, unit, what, since, seen, Optional.of(at));
    }

    public boolean present() {
        return gone.isEmpty();
    }

    /** What is told, to whoever audits the units concerned: nothing of what was told before. @param units whose cases it is about */
    public List<Event> told(Optional<Tampering> before, Collection<UnitPath> units) {
        boolean known = before.filter(was -> was.present() == present() && was.what.equals(what))
                .isPresent();
        if (known) return List.of();
        String type = present() ? "workflow.history-broken" : "workflow.history-restored";
        Collection<UnitPath> concerned = units.isEmpty() ? List.of(unit) : units;
        return concerned.stream()
                .map(Tampering::audited)
                .distinct()
                .sorted()
                .<Event>map(each -> new TamperingEvent(type, subject, each, what))
                .toList();
    }

    /** Auditors sit in counties and above. */
    private static UnitPath audited(UnitPath unit) {
        UnitPath above = unit;
        while (above.level().isBelow(UnitLevel.COUNTY)) above = above.parent().orElseThrow();
        return above;
    }

    private static String joined(List<String> findings) {
        String words = String.join("; ", findings.subList(0, Math.min(TOLD, findings.size())));
        return findings.size() > TOLD ? words + "; +" + (findings.size() - TOLD) : words;
    }
}
