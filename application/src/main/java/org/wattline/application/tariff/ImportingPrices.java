package org.wattline.application.tariff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.tariff.PricesImported;

/** Keeps files of prices whose reader found no grave fault; a file that is in use already changes nothing. */
public final class ImportingPrices {
    private final UnitOfWork work;
    private final PriceFiles files;
    private final Outbox outbox;
    private final BusinessClock clock;

    public ImportingPrices(UnitOfWork work, PriceFiles files, Outbox outbox, BusinessClock clock) {
        this.work = work;
        this.files = files;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return the names of the files that are new */
    public Outcome<List<String>> handle(Caller who, Import command) {
        return work.perform(Act.of(who, "tariff.import-prices"), () -> {
            List<String> changed = new ArrayList<>();
            command.texts.forEach((name, text) -> {
                String digest = digest(text);
                if (files.newest(name)
                        .map(PriceFiles.Stored::digest)
                        .filter(digest::equals)
                        .isPresent()) return;
                files.add(new PriceFiles.Stored(name, digest, text, clock.now(), who.login()));
                outbox.publish(new PricesImported(name, digest));
                changed.add(name);
            });
            return Outcome.done(List.copyOf(changed));
        });
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Files by name, all of one state of the data. */
    public record Import(Map<String, String> texts) {
        public Import {
            texts = Map.copyOf(new TreeMap<>(texts));
        }
    }
}
