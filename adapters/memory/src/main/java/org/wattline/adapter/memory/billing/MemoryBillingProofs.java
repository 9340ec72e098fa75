package org.wattline.adapter.memory.billing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.adapter.memory.platform.NewestFirst;
import org.wattline.application.billing.coverage.BillingProofs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.coverage.BillingProof;
import org.wattline.domain.billing.coverage.BillingProofId;
import org.wattline.domain.billing.coverage.CoverageFinding;
import org.wattline.domain.billing.coverage.CoverageKind;

/** Proofs of complete billing, in memory. */
public final class MemoryBillingProofs implements BillingProofs {
    private final MemoryTable<BillingProofId, BillingProof> table;
    private final MemoryRows<Kept> kept;

    public MemoryBillingProofs(MemoryStore store) {
        table = store.table("billing-proof", BillingProof::id);
        kept = store.rows();
    }

    @Override
    public Optional<BillingProof> find(BillingProofId id) {
        return table.find(id);
    }

    @Override
    public BillingProof add(BillingProof proof) {
        return table.add(proof);
    }

    @Override
    public BillingProof save(BillingProof proof) {
        return table.save(proof);
    }

    @Override
    public Page<BillingProof> list(Scope scope, Page.Request page) {
        return NewestFirst.page(table.stream(), BillingProof::unit, BillingProof::id, scope, page);
    }

    @Override
    public void keep(BillingProofId id, List<CoverageFinding> found) {
        long place = of(id).count();
        for (CoverageFinding each : found) {
            String key = "%012d".formatted(place++);
            kept.put(id + " " + key, new Kept(id, key, each));
        }
    }

    @Override
    public Page<CoverageFinding> findings(BillingProofId id, Optional<CoverageKind> kind, Page.Request page) {
        List<Kept> rows = of(id).filter(
                        each -> kind.map(each.finding.kind()::equals).orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.place.compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), Kept::place).map(Kept::finding);
    }

    private Stream<Kept> of(BillingProofId id) {
        return kept.all().stream().filter(each -> each.id.equals(id));
    }

    private record Kept(BillingProofId id, String place, CoverageFinding finding) {}
}
