package org.wattline.adapter.http.access;

import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.kernel.Text;

/** A name in Chinese and in English. */
public record TextBody(
        @Size(max = 100) String zh, @Size(max = 100) String en) {
    static TextBody of(Text text) {
        return new TextBody(text.zh(), text.en());
    }

    Text text() {
        return Text.of(zh, en);
    }
}
