package org.wattline.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.domain.rating.Rating;

class EmbeddingTheDomainTest {
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void a_program_with_only_the_domain_on_its_class_path_prices_a_month_and_explains_it(@TempDir Path classes)
            throws IOException, InterruptedException, URISyntaxException {
        copyTheExampleAlone(classes);
        String classPath = location(Rating.class) + File.pathSeparator + classes;
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Duser.timezone=Pacific/Chatham",
                        "-cp",
                        classPath,
                        PriceAMonth.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed.lines())
                .contains(
                        "合计 105348.82 元",
                        "total 105348.82 yuan",
                        "尖段电度电费：尖段电量按公布的尖段电价 1.049999 元/千瓦时计算。4960 千瓦时 × 1.049999 元/千瓦时 = 5208.00 元。"
                                + "依据：HB-AGENT-TWO_PART-KV1_10@2026-01，湖北省2026年1月代理购电工商业用户电价表 [F]；规则 RAT-05。");
        assertThat(printed.lines()).hasSize(14);
    }

    @Test
    void the_guide_shows_nothing_that_the_example_does_not_contain() throws IOException {
        String guide = Files.readString(Path.of("../docs/embedding.md"));
        String example = Files.readString(Path.of("src/test/java/org/wattline/example/PriceAMonth.java"));
        List<String> blocks = new ArrayList<>();
        Matcher matcher = JAVA_BLOCK.matcher(guide);
        while (matcher.find()) blocks.add(matcher.group(1));
        assertThat(blocks)
                .isNotEmpty()
                .allSatisfy(block -> assertThat(squeezed(example)).contains(squeezed(block)));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static void copyTheExampleAlone(Path target) throws IOException, URISyntaxException {
        Path example = Path.of("org", "wattline", "example", "PriceAMonth.class");
        Files.createDirectories(target.resolve(example).getParent());
        Path copied = Files.copy(Path.of(location(PriceAMonth.class)).resolve(example), target.resolve(example));
        assertThat(copied).exists();
    }

    private static String location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
