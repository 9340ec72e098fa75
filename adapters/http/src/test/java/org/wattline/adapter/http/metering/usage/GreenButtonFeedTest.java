package org.wattline.adapter.http.metering.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.metering.SampleMetering.day;
import static org.wattline.application.metering.SampleMetering.metered;
import static org.wattline.application.metering.SampleMetering.value;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wattline.adapter.memory.contract.MemoryContracts;
import org.wattline.adapter.memory.metering.MemoryMeteringPoints;
import org.wattline.adapter.memory.metering.MemoryReadings;
import org.wattline.adapter.memory.metering.MemoryUsageViews;
import org.wattline.adapter.memory.metering.validation.MemoryEstimates;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.metering.usage.AgreedCalendars;
import org.wattline.application.metering.usage.DownloadingUsage;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.application.tariff.SamplePrices;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.tariff.PriceBook;

/** The feed as other programs read it: structure, order of elements, units, and what must not be in it. */
class GreenButtonFeedTest {
    private static final Instant NOW = Instant.parse("2026-02-02T04:00:00.123Z");
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ESPI = "http://naesb.org/espi";

    private final MemoryStore store =
            new MemoryStore(() -> NOW, new UuidV7Ids(System::currentTimeMillis, new Random(1)));
    private final MemoryMeteringPoints points = new MemoryMeteringPoints(store);
    private final MemoryReadings readings = new MemoryReadings(store, points);
    private final DownloadingUsage downloading = new DownloadingUsage(
            points,
            new MemoryUsageViews(readings, new MemoryEstimates(store)),
            new AgreedCalendars(new MemoryContracts(store), new SamplePrices(PriceBook.empty())),
            () -> NOW);
    private final MeteringPoint point = metered(ACTIVE_IMPORT);

    private String written() throws Exception {
        long[] gappy = new long[96];
        java.util.Arrays.fill(gappy, 250_001);
        gappy[95] = IntervalEnergy.MISSING;
        IntervalDay known = day(point, "2026-02-01", 250);
        value(store.perform(SampleMetering.ACT, () -> {
            points.add(point);
            IntervalDay estimated = as(day(point, "2026-01-31", 250), ReadingQuality.ESTIMATED, new long[0]);
            return Outcome.done(
                    readings.storeDays(List.of(estimated, as(known, ReadingQuality.INCOMPLETE, gappy)), NOW));
        }));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GreenButtonFeed.write(
                downloading,
                downloading.of(point.no()),
                Span.of(LocalDate.parse("2026-01-31"), LocalDate.parse("2026-02-02")),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static IntervalDay as(IntervalDay day, ReadingQuality quality, long[] values) {
        return new IntervalDay(
                day.point(),
                day.channel(),
                values.length == 0 ? day.energy() : IntervalEnergy.milliwattHours(day.day(), 15, values),
                day.meter(),
                day.multiplier(),
                day.source(),
                quality,
                0);
    }

    private static Document parsed(String feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void entries_are_what_espi_readers_expect() throws Exception {
        Document feed = parsed(written());
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo(ATOM);
        assertThat(children(feed.getDocumentElement()).subList(0, 4)).containsExactly("id", "title", "updated", "link");
        List<String> resources = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            assertThat(children(entry)).startsWith("id", "title", "link").endsWith("content", "published", "updated");
            assertThat(ids.add(text(entry, ATOM, "id"))).isTrue();
            assertThat(text(entry, ATOM, "id")).startsWith("urn:uuid:");
            assertThat(text(entry, ATOM, "updated")).isEqualTo("2026-02-02T04:00:00Z");
            Element content =
                    (Element) entry.getElementsByTagNameNS(ATOM, "content").item(0);
            assertThat(content.getFirstChild().getNamespaceURI()).isEqualTo(ESPI);
            resources.addAll(children(content));
        }
        assertThat(resources)
                .containsExactly(
                        "LocalTimeParameters",
                        "UsagePoint",
                        "ElectricPowerUsageSummary",
                        "ReadingType",
                        "MeterReading",
                        "IntervalBlock",
                        "ElectricPowerUsageSummary",
                        "IntervalBlock");
    }

    @Test
    void elements_stand_in_the_order_of_the_schema_with_their_units() throws Exception {
        Document feed = parsed(written());
        assertThat(shown(feed, "ReadingType", 0))
                .isEqualTo(
                        "accumulationBehaviour 4, commodity 1, dataQualifier 12, flowDirection 1, intervalLength 900,"
                                + " kind 12, phase 769, powerOfTenMultiplier -3, timeAttribute 0, uom 72");
        assertThat(shown(feed, "LocalTimeParameters", 0))
                .isEqualTo("dstEndRule 00000000, dstOffset 0, dstStartRule 00000000, tzOffset 28800");
        assertThat(shown(feed, "ElectricPowerUsageSummary", 0))
                .isEqualTo("billingPeriod (duration 86400, start 1769788800), overallConsumptionLastPeriod"
                        + " (powerOfTenMultiplier -3, timeStamp 1769788800, uom 72, value 24000000),"
                        + " qualityOfReading 13, statusTimeStamp 1769875200");
        assertThat(shown(feed, "ElectricPowerUsageSummary", 1)).contains("value 23750095", "qualityOfReading 10");
        Element first = resource(feed, "IntervalBlock", 0);
        assertThat(children(first).getFirst()).isEqualTo("interval");
        assertThat(children(first)).hasSize(97);
        assertThat(children(resource(feed, "IntervalBlock", 1))).hasSize(96);
        assertThat(shown(feed, "IntervalReading", 1))
                .isEqualTo("ReadingQuality (quality 13), timePeriod (duration 900, start 1769789700), value 250000");
        assertThat(shown(feed, "IntervalReading", 96))
                .isEqualTo("timePeriod (duration 900, start 1769875200), value 250001");
    }

    @Test
    void nobody_is_named_and_ids_stay_the_same() throws Exception {
        String feed = written();
        assertThat(feed)
                .doesNotContain(point.no().value())
                .doesNotContain(point.account().value())
                .doesNotContain(point.customer().value().toString())
                .doesNotContain(point.installations().getLast().meter().toString());
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        GreenButtonFeed.write(
                downloading,
                downloading.of(point.account()),
                Span.of(LocalDate.parse("2026-01-31"), LocalDate.parse("2026-02-02")),
                again);
        assertThat(again.toString(StandardCharsets.UTF_8)).isEqualTo(feed);
    }

    private static Element resource(Document feed, String name, int index) {
        return (Element) feed.getElementsByTagNameNS(ESPI, name).item(index);
    }

    private static String shown(Document feed, String name, int index) {
        return shown(resource(feed, name, index));
    }

    private static String shown(Element element) {
        List<String> parts = new ArrayList<>();
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element child = (Element) nodes.item(i);
            boolean leaf = child.getElementsByTagName("*").getLength() == 0;
            parts.add(child.getLocalName() + (leaf ? " " + child.getTextContent() : " (" + shown(child) + ")"));
        }
        return String.join(", ", parts);
    }

    private static List<String> children(Element element) {
        List<String> names = new ArrayList<>();
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) names.add(nodes.item(i).getLocalName());
        return names;
    }

    private static String text(Element element, String namespace, String name) {
        return element.getElementsByTagNameNS(namespace, name).item(0).getTextContent();
    }
}
