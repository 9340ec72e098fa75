package org.wattline.bootstrap.wiring.connection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.reference.connection.ApplicationChannelFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.ConnectionFacts;
import org.wattline.application.connection.channel.ApplicationChannels;
import org.wattline.application.connection.channel.ProvingIdentity;
import org.wattline.application.connection.evidence.Evidences;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.BusinessClock;

/** Channels by which applications come in. */
public final class ApplicationChannelModule extends AbstractModule {
    @Provides
    @Singleton
    ApplicationChannels channels(Rules rules) {
        return ApplicationChannelFile.in(rules);
    }

    @Provides
    ProvingIdentity proving(
            OwningApplications applications, ApplicationChannels channels, Evidences evidences, BusinessClock clock) {
        return new ProvingIdentity(applications, channels, evidences, clock);
    }

    @ProvidesIntoSet
    ConnectionFacts facts(ProvingIdentity proving) {
        return proving;
    }
}
