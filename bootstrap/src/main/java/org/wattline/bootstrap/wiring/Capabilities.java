package org.wattline.bootstrap.wiring;

import com.google.inject.Module;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.security.OidcIssuer;

/** The capabilities that the server has; a new one adds its module here and nothing else. */
public final class Capabilities {
    private Capabilities() {}

    public static List<Module> modules(Providers providers, Optional<OidcIssuer> issuer) {
        return List.of(
                new TariffModule(),
                new AccessModule(issuer),
                new CustomerModule(),
                new PremisesModule(),
                new ContractModule(),
                new DuplicateModule(),
                new WorkflowModule(),
                new CaseModule(),
                new CaseClockModule(),
                new ProcessModule(),
                new CaseStatisticsModule(),
                new ProcessChangeModule(),
                new ConnectionModule(),
                new SupplyPlanModule(),
                new InspectionModule(),
                new ProgressLinkModule(),
                new SurveyModule(),
                new DossierModule(),
                new ChangeModule(),
                new TemporarySupplyModule(),
                new IntakeModule(),
                new MeteringModule(),
                new ValidationModule(),
                new UsageModule(),
                new FieldModule(),
                new PollModule(),
                new TopicModule(providers.readings()),
                new RouteModule(),
                new SpecialReadingModule(),
                new AssetModule(),
                new BillingModule(),
                new BillRunModule(),
                new BillReviewModule(),
                new BillProofModule(),
                new BillingProofModule(),
                new AdjustmentModule(),
                new RebillModule(),
                new BillDocumentModule(),
                new CollectiveModule(),
                new InvoiceModule(providers),
                new EstimateModule(),
                new PaymentModule(providers),
                new CollectionModule(),
                new DisconnectionModule(),
                new ReconciliationModule(providers),
                new RefundModule(providers),
                new DebitModule(providers),
                new CreditModule(providers),
                new ContractDocumentModule(providers),
                new EvidenceModule(providers),
                new LedgerModule(),
                new EarningModule(),
                new PaymentPlanModule(),
                new NettingModule(),
                new DepositModule(),
                new FeeModule(),
                new AgencyModule(),
                new PrepaidModule(),
                new NotificationModule(providers),
                new FaultModule(),
                new AuditModule());
    }
}
