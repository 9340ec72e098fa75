package org.wattline.application.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;

/** What every storage of price files promises, through the use case that fills it. */
public abstract class PriceFilesContract {
    protected static final Instant NOW = Instant.parse("2026-02-03T02:00:00Z");

    protected abstract UnitOfWork units();

    protected abstract Outbox outbox();

    protected abstract PriceFiles files();

    @Test
    void the_last_edition_holds_and_the_same_file_again_changes_nothing() {
        assertThat(files().newest("a.json")).isEmpty();
        assertThat(imported(Map.of("a.json", "one", "b.csv", "x"))).containsExactlyInAnyOrder("a.json", "b.csv");
        assertThat(imported(Map.of("a.json", "two", "b.csv", "x"))).containsExactly("a.json");
        assertThat(imported(Map.of("a.json", "two", "b.csv", "x"))).isEmpty();
        assertThat(files().newest("a.json")).hasValueSatisfying(file -> {
            assertThat(file.text()).isEqualTo("two");
            assertThat(file.importedAt()).isEqualTo(NOW);
            assertThat(file.importedBy()).isEqualTo("tester");
        });
    }

    @Test
    void an_earlier_edition_imported_again_holds_again() {
        imported(Map.of("c.json", "one"));
        imported(Map.of("c.json", "two"));
        assertThat(imported(Map.of("c.json", "one"))).containsExactly("c.json");
        assertThat(files().newest("c.json"))
                .hasValueSatisfying(file -> assertThat(file.text()).isEqualTo("one"));
    }

    @Test
    void what_was_imported_before_an_instant_is_still_known() {
        add("d.json", "one", NOW);
        add("d.json", "two", NOW.plusSeconds(60));
        assertThat(files().newest("d.json", NOW)).isEmpty();
        assertThat(files().newest("d.json", NOW.plusSeconds(60)).map(PriceFiles.Stored::text))
                .contains("one");
        assertThat(files().newest("d.json", NOW.plusSeconds(61)).map(PriceFiles.Stored::text))
                .contains("two");
        assertThat(files().imports()).contains(NOW, NOW.plusSeconds(60));
    }

    private void add(String name, String text, Instant at) {
        units().perform(Act.of(Caller.system("tester"), "test.import"), () -> {
            files().add(new PriceFiles.Stored(name, "0".repeat(64), text, at, "tester"));
            return Outcome.done(text);
        });
    }

    private List<String> imported(Map<String, String> texts) {
        ImportingPrices importing = new ImportingPrices(units(), files(), outbox(), () -> NOW);
        return switch (importing.handle(Caller.system("tester"), new ImportingPrices.Import(texts))) {
            case Outcome.Done<List<String>>(List<String> changed) -> changed;
            case Outcome.Refused<List<String>>(var why) -> throw new AssertionError(why.code());
        };
    }
}
