package org.wattline.adapter.http.rating;

import org.wattline.domain.kernel.Text;

/** The same words in Chinese and English. */
public record Words(String zh, String en) {
    public static Words of(Text text) {
        return new Words(text.zh(), text.en());
    }
}
