package org.wattline.application.metering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.intake.LineCounts;
import org.wattline.domain.metering.intake.MeterDataFile;
import org.wattline.domain.metering.intake.Rejection;

/** The promises of {@link MeterDataFiles}. */
public abstract class MeterDataFilesContract {
    protected abstract MeteringStore store();

    private MeterDataFile stored(UnitPath unit, String at) {
        String half = UUID.randomUUID().toString().replace("-", "");
        MeterDataFile file = MeterDataFile.received(
                        new FileDigest(half + half), "日冻结.csv", 1234, unit, Instant.parse(at))
                .state();
        return in(store(), () -> {
            store().files().add(file);
            return file.at(new Version(1));
        });
    }

    private MeterDataFile stored() {
        return stored(new UnitPath("/33/3301"), "2026-03-01T04:00:00Z");
    }

    @Test
    void a_stored_file_is_found_as_it_was() {
        MeterDataFile file = stored();
        assertThat(store().files().find(file.digest())).contains(file);
    }

    @Test
    void the_checkpoint_moves_on() {
        MeterDataFile file = stored();
        MeterDataFile next = in(
                store(),
                () -> store().files()
                        .save(state(store().files()
                                .find(file.digest())
                                .orElseThrow()
                                .sized(5678)
                                .dealtWith(2001, new LineCounts(1990, 3, 5, 2)))));
        assertThat(next.version()).isEqualTo(new Version(2));
        assertThat(next.bytes()).isEqualTo(5678);
        assertThat(store().files().find(file.digest())).contains(next);
        MeterDataFile last = in(
                store(),
                () -> store().files()
                        .save(state(store().files()
                                .find(file.digest())
                                .orElseThrow()
                                .giveUp("no header"))));
        assertThat(last.fault()).isEqualTo(Optional.of("no header"));
        assertThat(store().files().find(file.digest())).contains(last);
    }

    @Test
    void a_digest_is_stored_once_and_a_stale_file_is_not_saved() {
        MeterDataFile file = stored();
        assertThatThrownBy(() -> in(store(), () -> {
                    store().files().add(file.at(Version.NEW));
                    return file;
                }))
                .isInstanceOf(AlreadyThere.class);
        assertThatThrownBy(() -> in(store(), () -> {
                    MeterDataFile held = store().files().find(file.digest()).orElseThrow();
                    return store().files().save(held.at(new Version(5)));
                }))
                .isInstanceOf(StaleState.class);
    }

    @Test
    void rejected_lines_are_given_back_in_the_order_of_the_file_page_by_page() {
        MeterDataFile file = stored();
        List<Rejection> lines = List.of(rejection(2), rejection(9), rejection(10), rejection(100));
        in(store(), () -> {
            store().files().reject(file.digest(), lines.subList(0, 2));
            store().files().reject(file.digest(), List.of());
            store().files().reject(file.digest(), lines.subList(2, 4));
            return file;
        });
        Page<Rejection> first = store().files().rejections(file.digest(), Page.Request.first(3));
        Page<Rejection> second = store().files().rejections(file.digest(), new Page.Request(3, first.next()));
        assertThat(first.items()).isEqualTo(lines.subList(0, 3));
        assertThat(second).isEqualTo(new Page<>(lines.subList(3, 4), Optional.empty()));
    }

    @Test
    void a_mended_line_waits_no_longer() {
        MeterDataFile file = stored();
        in(store(), () -> {
            store().files().reject(file.digest(), List.of(rejection(2), rejection(9)));
            assertThat(store().files().rejection(file.digest(), 9)).contains(rejection(9));
            store().files().mended(file.digest(), 9, Instant.parse("2026-03-01T05:00:00Z"));
            return file;
        });
        assertThat(in(store(), () -> store().files().rejection(file.digest(), 9)))
                .isEmpty();
        assertThat(in(store(), () -> store().files().rejection(file.digest(), 3)))
                .isEmpty();
        assertThat(store().files()
                        .rejections(file.digest(), Page.Request.first(3))
                        .items())
                .containsExactly(rejection(2));
    }

    @Test
    void the_header_is_kept() {
        MeterDataFile file = stored();
        MeterDataFile next = in(
                store(),
                () -> store().files()
                        .save(state(store().files()
                                .find(file.digest())
                                .orElseThrow()
                                .headed("meter,at,ACTIVE_IMPORT")
                                .dealtWith(3, new LineCounts(1, 0, 0, 1)))));
        assertThat(next.header()).isEqualTo("meter,at,ACTIVE_IMPORT");
        assertThat(store().files().find(file.digest())).contains(next);
        assertThat(state(next.mended(new LineCounts(1, 0, 0, 0))).counts()).isEqualTo(new LineCounts(2, 0, 0, 0));
    }

    @Test
    void files_are_listed_newest_first_within_the_scope() {
        UnitPath unit = new UnitPath("/99/" + Math.abs(UUID.randomUUID().hashCode()));
        MeterDataFile old = stored(unit, "2026-03-01T04:00:00Z");
        MeterDataFile young = stored(unit.child("01"), "2026-03-02T04:00:00Z");
        stored(new UnitPath("/98"), "2026-03-02T04:00:00Z");
        Scope scope = new Scope(Optional.of(unit), Optional.empty());
        Page<MeterDataFile> first = store().files().list(scope, Page.Request.first(1));
        assertThat(first.items()).containsExactly(young);
        assertThat(store().files().list(scope, new Page.Request(1, first.next())))
                .isEqualTo(new Page<>(List.of(old), Optional.empty()));
    }

    private static Rejection rejection(long line) {
        return Rejection.of(line, MeteringRefusal.METER_NOT_FOUND, "M-0001,2026-03-01,\"1\"\t\\N");
    }
}
