package org.wattline.adapter.http.platform.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How long a text or a list in a request may be; without it a text has 1 … 500 characters, a list 0 … 1000 items. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Size {
    int min() default 1;

    int max();

    /** Characters of the longest text in a list, if not 500. */
    int each() default 0;
}
