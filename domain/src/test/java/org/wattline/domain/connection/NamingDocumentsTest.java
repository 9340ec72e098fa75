package org.wattline.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.RequiredDocument;

/** What people are told of documents that they are to bring, rule NOT-11. */
class NamingDocumentsTest {
    @Test
    void each_kind_is_named_once_as_its_process_names_it() {
        assertThat(DocumentNames.of(List.of(named("产权证明"), named("用电设备清单"), named("产权证明")))
                        .all())
                .isEqualTo("产权证明、用电设备清单");
        assertThatThrownBy(() -> DocumentNames.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twenty_characters_hold_the_first_ones_and_how_many_there_are() {
        assertThat(new DocumentNames(List.of("一二三四五六七八九", "一二三四五六七八九十")).brief())
                .isEqualTo("一二三四五六七八九、一二三四五六七八九十");
        assertThat(new DocumentNames(List.of("一二三四五六七八九", "一二三四五六七八九十甲")).brief())
                .isEqualTo("一二三四五六七八九等2件");
        assertThat(new DocumentNames(List.of("产权证明", "用电设备清单", "政府核准文件", "法人证书")).brief())
                .isEqualTo("产权证明、用电设备清单等4件");
        assertThat(new DocumentNames(List.of("一二三四五六七八九十一二三四五六七八九十长")).brief()).isEqualTo("一二三四五六七八九十一二三四五六七八九…");
        assertThat(new DocumentNames(List.of("一二三四五六七八九十一二三四五六七八九十长", "短")).brief())
                .isEqualTo("一二三四五六七八九十一二三四五六七等2件");
    }

    private static RequiredDocument named(String zh) {
        return new RequiredDocument("DOCUMENT", Text.of(zh, zh), true, false);
    }
}
