package org.wattline.adapter.meterdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Register;

class WatchedFolderTest {
    @TempDir
    Path spool;

    @TempDir
    Path inbox;

    private Gateway gateway;
    private WatchedFolder watched;
    private AssetNo meter;

    @BeforeEach
    void begin() {
        gateway = new Gateway(spool);
        watched = new WatchedFolder(inbox, gateway.receiving);
        meter = gateway.metered(Register.ACTIVE_IMPORT)
                .installations()
                .getLast()
                .meter();
    }

    @Test
    void a_file_is_taken_when_it_no_longer_grows() throws IOException {
        Path file = Files.writeString(inbox.resolve("a.csv"), "meter,at,ACTIVE_IMPORT\n");
        assertThat(watched.look()).isFalse();
        Files.writeString(file, "meter,at,ACTIVE_IMPORT\n" + meter + ",2026-01-02,1\n");
        assertThat(watched.look()).isFalse();
        assertThat(watched.look()).isTrue();
        assertThat(gateway.queued).hasSize(1);
        assertThat(inbox.resolve("received/a.csv")).exists();
        assertThat(file).doesNotExist();
    }

    @Test
    void files_under_way_and_a_missing_folder_are_left_alone() throws IOException {
        Files.writeString(inbox.resolve("a.csv.part"), "x");
        Files.writeString(inbox.resolve(".hidden"), "x");
        watched.look();
        assertThat(watched.look()).isFalse();
        assertThat(new WatchedFolder(inbox.resolve("missing"), gateway.receiving).look())
                .isFalse();
    }
}
