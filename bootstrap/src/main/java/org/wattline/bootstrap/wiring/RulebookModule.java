package org.wattline.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.rulebook.RuleEditionRoutes;
import org.wattline.adapter.http.rulebook.RuleFileRoutes;
import org.wattline.adapter.memory.rulebook.MemoryRuleEditions;
import org.wattline.adapter.postgres.rulebook.PostgresRuleEditions;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.adapter.reference.rulebook.LiveRules;
import org.wattline.adapter.reference.rulebook.RuleFiles;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.rulebook.PublishingRules;
import org.wattline.application.rulebook.RuleDocuments;
import org.wattline.application.rulebook.RuleEditions;

/** The files of rules in use, and the company's own editions of them. */
public final class RulebookModule extends AbstractModule {
    /** How long a server may decide by rules that another has replaced. */
    private static final Duration BETWEEN = Duration.ofMillis(250);

    @Provides
    @Singleton
    RuleEditions editions(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryRuleEditions(memory.store());
            case Storage.Postgres postgres -> new PostgresRuleEditions(postgres.units());
        };
    }

    @Provides
    @Singleton
    RuleDocuments documents() {
        return new RuleFiles();
    }

    @Provides
    @Singleton
    Rules rules(Storage storage, RuleEditions editions) {
        return switch (storage) {
            case Storage.Memory memory -> new LiveRules(editions, Duration.ZERO, System::nanoTime);
            case Storage.Postgres postgres -> new LiveRules(editions, BETWEEN, System::nanoTime);
        };
    }

    @ProvidesIntoSet
    Routes fileRoutes(RuleDocuments documents, RuleEditions editions) {
        return new RuleFileRoutes(documents, editions);
    }

    @ProvidesIntoSet
    Routes editionRoutes(
            UnitOfWork work, RuleEditions editions, RuleDocuments documents, Outbox outbox, BusinessClock clock) {
        return new RuleEditionRoutes(new PublishingRules(work, editions, documents, outbox, clock), editions);
    }
}
