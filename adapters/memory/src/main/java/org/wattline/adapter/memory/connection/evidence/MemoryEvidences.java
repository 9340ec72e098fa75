package org.wattline.adapter.memory.connection.evidence;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.connection.evidence.Evidences;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.evidence.Evidence;
import org.wattline.domain.connection.evidence.EvidenceConsent;
import org.wattline.domain.connection.evidence.EvidenceKind;

/** Consents and evidence in memory. */
public final class MemoryEvidences implements Evidences {
    private final MemoryTable<UUID, EvidenceConsent> consents;
    private final MemoryRows<Evidence> evidence;

    public MemoryEvidences(MemoryStore store) {
        consents = store.table("connection-consent", EvidenceConsent::id);
        evidence = store.rows();
    }

    @Override
    public Optional<EvidenceConsent> consent(ApplicationNo application, EvidenceKind kind) {
        return consents(application).stream()
                .filter(each -> each.kind() == kind && each.withdrawn().isEmpty())
                .findFirst();
    }

    @Override
    public List<EvidenceConsent> consents(ApplicationNo application) {
        return consents.stream()
                .filter(each -> each.application().equals(application))
                .sorted(Comparator.comparing((EvidenceConsent each) -> each.at())
                        .thenComparing(EvidenceConsent::kind))
                .toList();
    }

    @Override
    public EvidenceConsent add(EvidenceConsent consent) {
        if (consent(consent.application(), consent.kind()).isPresent())
            throw new AlreadyThere("a consent of " + consent.application());
        return consents.add(consent);
    }

    @Override
    public EvidenceConsent save(EvidenceConsent consent) {
        return consents.save(consent);
    }

    @Override
    public void add(Evidence answered) {
        evidence.put(answered.id().toString(), answered);
    }

    @Override
    public List<Evidence> of(ApplicationNo application) {
        return evidence.all().stream()
                .filter(each -> each.application().equals(application))
                .sorted(Comparator.comparing(Evidence::at)
                        .thenComparing(each -> each.id().toString()))
                .toList();
    }

    /** What was confirmed last of each kind for each application. */
    public Collection<Evidence> lastConfirmed() {
        return evidence.all().stream()
                .filter(each -> each.validUntil().isPresent())
                .collect(Collectors.toMap(
                        each -> each.application() + " " + each.kind(),
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(
                                        (Evidence each) -> each.validUntil().orElseThrow())
                                .thenComparing(Evidence::at))))
                .values();
    }
}
