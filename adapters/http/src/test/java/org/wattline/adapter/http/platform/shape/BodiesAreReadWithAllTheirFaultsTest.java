package org.wattline.adapter.http.platform.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

class BodiesAreReadWithAllTheirFaultsTest {
    private final Shapes shapes = new Shapes();

    @Test
    void what_was_written_is_read_back() {
        Everything one = new Everything(
                "文本 \"quoted\" 💡",
                true,
                7,
                -8_000_000_000L,
                LocalDate.of(2026, 2, 28),
                Instant.parse("2026-03-15T00:30:00Z"),
                new UUID(7, 7),
                Colour.DARK_RED,
                AccountNo.of(42),
                Money.yuan("-12.30"),
                Energy.kwh("0.5"),
                Span.startingOn(LocalDate.of(2026, 1, 1)),
                List.of(new Inner("a", Optional.of(1)), new Inner("b", Optional.empty())),
                Map.of("k", "v"),
                Optional.empty());
        String json = new String(shapes.write(one), StandardCharsets.UTF_8);
        assertThat(json)
                .contains("\"at\":\"2026-03-15T08:30:00+08:00\"")
                .contains("\"price\":{\"amount\":\"-12.30\",\"currency\":\"CNY\"}")
                .contains("\"colour\":\"DARK_RED\"", "\"energyKwh\":\"0.5\"", "\"period\":{\"from\":\"2026-01-01\"}")
                .doesNotContain("absent");
        At at = At.root();
        assertThat(shapes.read(json.getBytes(StandardCharsets.UTF_8), Everything.class, at))
                .contains(one);
        assertThat(at.faults()).isEmpty();
    }

    @Test
    void every_fault_has_its_place_and_code() {
        assertThat(
                        faults(
                                "{\"name\":\"\",\"more\":[{\"name\":1},{\"nmae\":\"x\"},{\"name\":\"a\",\"count\":\"1\"}],\"x/y\":1}"))
                .containsExactlyInAnyOrder(
                        "/name empty",
                        "/more/0/name wrong-type",
                        "/more/1/nmae unknown-field",
                        "/more/1/name missing-field",
                        "/more/2/count wrong-type",
                        "/x~1y unknown-field");
    }

    @Test
    void text_that_is_no_proper_json_is_refused() {
        assertThat(faults("")).containsExactly(" missing-body");
        assertThat(faults("{\"name\":\"a\",\"name\":\"b\",\"more\":[]}")).containsExactly("/name duplicate-key");
        assertThat(faults("{\"name\":\"\\u0000\",\"more\":[]}")).contains("/name bad-character");
        assertThat(faults("{\"name\":\"\\ud800\",\"more\":[]}")).contains("/name bad-character");
        assertThat(faults("{\"name\":\"\\ud83d\\udca1\",\"more\":[]}")).isEmpty();
        assertThat(faults("[".repeat(100))).containsExactly(" too-deep");
        assertThat(faults("{\"name\":\"a\",\"more\":[]} x")).containsExactly(" malformed-json");
        At at = At.root();
        assertThat(shapes.read(new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'}, Outer.class, at))
                .isEmpty();
        assertThat(at.faults()).extracting(Fault::code).containsExactly("bad-encoding");
    }

    @Test
    void limits_are_those_that_are_declared() {
        assertThat(faults("{\"name\":\"" + "x".repeat(501) + "\",\"more\":[]}")).containsExactly("/name too-long");
        At at = At.root();
        assertThat(shapes.read("{\"code\":\"abcdef\"}".getBytes(StandardCharsets.UTF_8), Short.class, at))
                .isEmpty();
        assertThat(at.faults()).extracting(Fault::code).containsExactly("too-long");
    }

    @Test
    void a_patch_changes_removes_and_keeps() {
        Changing now = new Changing(
                "a", Optional.of("b"), new Inner("in", Optional.of(1)), Optional.empty(), new PersonName("张三"));
        assertThat(patched(now, "{}")).contains(now);
        assertThat(patched(now, "{\"text\":\"z\",\"maybe\":null,\"inner\":{\"count\":2},\"more\":{\"name\":\"n\"}}"))
                .contains(new Changing(
                        "z",
                        Optional.empty(),
                        new Inner("in", Optional.of(2)),
                        Optional.of(new Inner("n", Optional.empty())),
                        new PersonName("张三")));
        assertThat(patched(now, "{\"text\":null}")).isEmpty();
        assertThat(patched(now, "{\"nonsense\":1}")).isEmpty();
    }

    @Test
    void personal_values_are_written_masked_except_in_examples() {
        Person person = new Person(new PersonName("张三丰"));
        assertThat(new String(shapes.write(person), StandardCharsets.UTF_8)).doesNotContain("三丰");
        assertThat(shapes.tree(person).path("name").asText()).isEqualTo("张三丰");
    }

    private Optional<Changing> patched(Changing now, String patch) {
        return shapes.patched(
                now,
                JsonTree.parse(patch.getBytes(StandardCharsets.UTF_8), At.root())
                        .orElseThrow(),
                At.root());
    }

    private List<String> faults(String json) {
        At at = At.root();
        Optional<Outer> read = shapes.read(json.getBytes(StandardCharsets.UTF_8), Outer.class, at);
        assertThat(read.isPresent()).isEqualTo(at.faults().isEmpty());
        return at.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    enum Colour {
        LIGHT_BLUE,
        DARK_RED
    }

    record Person(PersonName name) {}

    record Changing(String text, Optional<String> maybe, Inner inner, Optional<Inner> more, PersonName name) {}

    record Outer(String name, List<Inner> more) {}

    record Inner(String name, Optional<Integer> count) {}

    record Short(@Size(max = 5) String code) {}

    record Everything(
            String text,
            boolean flag,
            int count,
            long large,
            LocalDate day,
            Instant at,
            UUID id,
            Colour colour,
            AccountNo accountNo,
            Money price,
            Energy energyKwh,
            Span period,
            List<Inner> inner,
            Map<String, String> facts,
            Optional<String> absent) {}
}
